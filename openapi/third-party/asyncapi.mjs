// Reads an AsyncAPI document with the reference parser, and fails on whatever it finds. It also notes when a later version
// of AsyncAPI is out, which is no fault.
import { readFile } from 'node:fs/promises';
import { Parser } from '@asyncapi/parser';

const [file] = process.argv.slice(2);
const { document, diagnostics } = await new Parser().parse(await readFile(file, 'utf8'));

const faults = diagnostics.filter(({ code }) => code !== 'asyncapi-latest-version');
for (const { code, message, path } of faults) console.error(`${file}: ${path.join('.')}: ${message} (${code})`);
if (!document || faults.length > 0) process.exit(1);
console.log(`${file}: ${document.operations().length} operations`);
