// docs/getting-started.md as a reader follows it: each snippet as it stands, in its order, in one shell. A snippet that is
// a file has its name behind the language; `sh install` is what openapi/third-party has installed already, pinned.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const here = new URL('./', import.meta.url);
const directory = fileURLToPath(new URL('generated/guide', here));
const desk = process.env.FRONTDESK_URL;
const guide = await readFile(new URL('../../docs/getting-started.md', here), 'utf8');
const fences = guide.matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$/gms);
const snippets = [...fences].map(([, language, name, text]) => ({ language, name, text }));

before(async () => {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  await symlink(fileURLToPath(new URL('node_modules', here)), `${directory}/node_modules`);
});

test('each snippet does what the guide says', async () => {
  const script = [];
  for (const { language, name, text } of snippets) {
    const ours = text.replaceAll('http://localhost:4000', desk);
    if (language === 'sh' && !name) script.push(ours);
    else if (language !== 'sh' && name) await writeFile(`${directory}/${name}`, ours);
  }
  await writeFile(`${directory}/script`, script.join('\n'));

  const run = promisify(execFile)('bash', ['-euo', 'pipefail', 'script'], { cwd: directory, timeout: 120_000 });
  const { stdout } = await run.catch((error) => assert.fail(`${error.message}\n${error.stdout}`));

  assert.match(stdout, /"email":\s*"david@example.com"/, 'who am I');
  assert.match(stdout, /"guest":\s*true/, 'a guest');
  assert.match(stdout, /2\n2\n/, 'sent twice, stored once');
  assert.match(stdout, /Z open It was to come on Monday\.$/m, 'the list');
  assert.match(stdout, /^"It was to come on Monday\."$/m, 'the messages after the first');
  assert.match(stdout, /#1 David: My parcel is late\n#2 David: It was to come on Monday\.\n#3 David: Is anybody there\?\n/, 'live');
  assert.equal(stdout.match(/David 3$/gim)?.length, 2, `the generated clients list it: ${stdout}`);
});

test('the problem that the guide shows is the one that is answered', async () => {
  const shown = JSON.parse(snippets.find(({ language }) => language === 'json').text);
  const answered = JSON.parse(await readFile(`${directory}/problem.json`, 'utf8'));

  assert.deepEqual({ ...shown, requestId: '' }, { ...answered, requestId: '' });
  assert.match(answered.requestId, /^[0-9a-f-]{36}$/);
});

test('what the guide installs is installed, and every snippet is one that is run', async () => {
  const pins = ['package.json', 'requirements.txt'].map((file) => readFile(new URL(file, here), 'utf8'));
  const pinned = (await Promise.all(pins)).join('');
  for (const { language, name, text } of snippets) {
    if (language === 'json') continue;
    assert.ok(['sh', 'js', 'ts', 'mts', 'python'].includes(language), language);
    assert.ok(language === 'sh' || name, `a file of ${language} without a name`);
    if (name !== 'install') continue;
    for (const program of text.trim().split(' ').slice(2)) assert.ok(pinned.includes(program.replace(/@\d+$/, '')), program);
  }
});
