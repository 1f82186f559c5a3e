// The reference: pages made of what the running platform said of itself in the tests.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const cell = (text) => String(text ?? '').replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
const code = (text) => (text === undefined || text === null || text === '' ? '' : `\`${cell(text)}\``);
const row = (...cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(...head), row(...head.map(() => '---')), ...rows].join('\n');
const environment = (key) => key.toUpperCase().replaceAll(/[.-]/g, '_');

function settings(all, plugins) {
  const platform = table(
    ['setting', 'default', 'is', 'must be'],
    all.map((s) => row(code(s.key), code(s.default), cell(s.description), cell(s.expected))),
  );
  const providers = plugins.items.flatMap((plugin) =>
    plugin.providers
      .filter((provider) => provider.settings.length > 0)
      .map(
        (provider) =>
          `### \`${provider.type}\` of plugin \`${plugin.id}\`\n\n` +
          table(
            ['setting', 'default', 'is', 'must be'],
            provider.settings.map((s) =>
              row(code(`platform.provider.${provider.type}.${s.key}`), code(s.isDefault ? s.value : ''), cell(s.description), cell(s.expected)),
            ),
          ),
      ),
  );
  return `# Settings

Each is a MicroProfile Config key and so also an environment variable: \`${all[0].key}\` is
\`${environment(all[0].key)}\`. Defaults that depend on the machine are those of the machine that made this page.

${platform}

## Of the default plugins

${providers.join('\n\n')}
`;
}

function problems(text) {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => /^(\S+) \((\d+)\): (.*)$/.exec(line))
    .map(([, slug, status, title]) => row(code(`/problems/${slug}`), status, cell(title)));
  return `# Problem types

Errors are problem details as of RFC 9457. These are the values of \`type\`, which never change; \`detail\`
says what was wrong and what to do.

${table(['type', 'status', 'is'], rows)}
`;
}

function type(schema, api) {
  if (!schema) return '';
  if (schema.$ref) return schema.$ref.split('/').pop();
  if (schema.type === 'array') return `list of ${type(schema.items, api)}`;
  return schema.type ?? 'object';
}

function operation(method, path, { summary, description, parameters = [], requestBody, responses = {} }, api) {
  const inputs = parameters
    .map((p) => (p.$ref ? api.components.parameters[p.$ref.split('/').pop()] : p))
    .map((p) => row(code(p.name), p.in, type(p.schema, api), p.required ? 'yes' : '', cell(p.description)));
  const bodies = Object.entries(requestBody?.content ?? {}).map(([media, { schema }]) => row('body', code(media), type(schema, api), '', ''));
  const answers = Object.entries(responses).map(([status, r]) => row(status, cell(r.description ?? ''), Object.values(r.content ?? {}).map((c) => type(c.schema, api)).join(', ')));
  return [
    `### ${method.toUpperCase()} ${path}`,
    summary ?? '',
    description && description !== summary ? description : '',
    inputs.length + bodies.length ? table(['input', 'in', 'type', 'required', 'is'], [...inputs, ...bodies]) : '',
    answers.length ? table(['status', 'means', 'body'], answers) : '',
  ]
    .filter((part) => part !== '')
    .map((part, i) => (i > 0 && !part.startsWith('|') ? part.replaceAll('<', '&lt;') : part))
    .join('\n\n');
}

function http(api) {
  const groups = new Map();
  for (const [path, operations] of Object.entries(api.paths)) {
    const group = path.split('/')[2] ?? path;
    for (const [method, op] of Object.entries(operations)) {
      if (!groups.has(group)) groups.set(group, []);
      groups.get(group).push(operation(method, path.replaceAll('{', '\\{'), op, api));
    }
  }
  const parts = [...groups].map(([group, operations]) => `## ${group}\n\n${operations.join('\n\n')}`);
  return `# HTTP interface

A running platform describes itself at \`/openapi\`; this page was made of that. Times are RFC 3339 in UTC,
ids opaque, lists come in pages of \`{"items": […], "next": "…"}\`.

${parts.join('\n\n')}
`;
}

/** File name -> Markdown, of the files that the tests left in the folder. */
export function reference(folder) {
  const text = (name) => readFileSync(join(folder, name), 'utf8');
  const json = (name) => JSON.parse(text(name));
  return {
    'settings.md': settings(json('settings.json'), json('plugins.json')),
    'problems.md': problems(text('problems.txt')),
    'http.md': http(json('openapi.json')),
  };
}
