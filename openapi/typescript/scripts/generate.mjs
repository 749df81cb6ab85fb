// Writes src/generated/ from the published documents. With --check it writes nothing, and fails when what is there is stale.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const packageRoot = new URL('../', import.meta.url);
const read = async (path) => JSON.parse(await readFile(new URL(path, packageRoot), 'utf8'));
const note = (source) => `// Generated from ${source} by \`npm run generate\`. Not to be edited.\n\n`;

const rest = await read('../openapi.json');
const events = await read('../asyncapi.json');

const files = {
  'src/generated/rest.ts': note('openapi.json') + astToString(await openapiTS(rest)),
  'src/generated/events.ts': note('asyncapi.json') + (await eventTypes(events)),
};

let stale = false;
for (const [path, wanted] of Object.entries(files)) {
  const file = new URL(path, packageRoot);
  const present = await readFile(file, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (present === wanted) continue;
  if (process.argv.includes('--check')) {
    console.error(`openapi/typescript/${path} is stale: run \`make openapi\``);
    stale = true;
  } else {
    await writeFile(file, wanted);
  }
}
if (stale) process.exit(1);

/** The payloads' types, and which event carries which. */
async function eventTypes(document) {
  const resolve = (it) =>
    it.$ref ? resolve(it.$ref.split('/').slice(1).reduce((at, key) => at[key.replaceAll('~1', '/').replaceAll('~0', '~')], document)) : it;
  const keyOf = (it) => (it.$ref?.startsWith('#/components/messages/') ? it.$ref.split('/').at(-1) : undefined);

  const schemas = { ...document.components.schemas };
  // A payload that is written out where it is used gets a name, so that it has a type too.
  const typeOf = (schema, name) => {
    const named = /^#\/components\/schemas\/([^/]+)$/.exec(schema?.$ref ?? '')?.[1];
    if (named === undefined) schemas[name] = schema ?? {};
    return `Payloads[${JSON.stringify(named ?? name)}]`;
  };
  const message = (reference) => {
    const it = resolve(reference);
    const name = it.name ?? keyOf(reference) ?? reference.$ref.split('/').at(-1);
    return { ...it, name };
  };
  const pascal = (name) => name.replace(/(?:^|_)(\w)/g, (_, letter) => letter.toUpperCase());

  const client = new Map();
  const server = new Map();
  for (const operation of Object.values(document.operations)) {
    const { action, channel, messages, reply } = resolve(operation);
    const carried = (messages ?? Object.values(resolve(channel).messages)).map(message);
    for (const { name, payload, summary } of carried) {
      if (action === 'send') {
        server.set(name, { summary, type: typeOf(payload, `${pascal(name)}Event`) });
        continue;
      }
      const replies = reply ? resolve(reply).messages.map(message) : [];
      const acks = replies.map((it, i) => typeOf(it.payload, `${pascal(name)}Ack${i || ''}`));
      client.set(name, { summary, type: `{ payload: ${typeOf(payload, `${pascal(name)}Call`)}; ack: ${acks.join(' | ') || 'void'} }` });
    }
  }

  const types = astToString(
    await openapiTS({ openapi: '3.1.0', info: { title: 'Events', version: '0' }, paths: {}, components: { schemas } }),
  );
  const map = (name, said, entries) => {
    const lines = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([event, { summary, type }]) =>
      `${summary ? `  /** ${summary} */\n` : ''}  ${event}: ${type};\n`);
    return `/** ${said} */\nexport interface ${name} {\n${lines.join('')}}\n`;
  };
  const list = (name, said, entries) => `/** ${said} */\nexport const ${name} = ${JSON.stringify([...entries.keys()].sort())} as const;\n`;

  return [
    types,
    "/** Every payload by its schema's name. */\nexport type Payloads = components['schemas'];\n",
    map('ClientEvents', 'What a client sends, and what it is acknowledged with.', client),
    map('ServerEvents', 'What a client hears.', server),
    list('clientEvents', 'The names of what a client sends.', client),
    list('serverEvents', 'The names of what a client hears.', server),
  ].join('\n');
}
