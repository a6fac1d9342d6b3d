// Lists what Google's REST APIs have, from its clients for Node: `npx tsx local/scripts/googleApis.ts` writes rest/googleApis.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { wordTable } from './wordTable.ts';

const CLIENTS = path.resolve(import.meta.dirname, '../../node_modules/@googleapis');
const WRITTEN = path.resolve(import.meta.dirname, '../rest/googleApis.ts');

const APIS = { docs: 'docs/build/v1', drive: 'drive/build/v3', forms: 'forms/build/v1' } as const;

/** The fields of each schema: `owners:User` where the field holds another one. */
const schemasIn = (typings: string): Map<string, string[]> =>
  new Map(
    [...typings.matchAll(/interface Schema\$(\w+) \{([\s\S]*?)\n {4}\}/g)].map(([, name = '', body = '']) => [
      name,
      [...body.matchAll(/^ {8}(\w+)\?: (.*?);?$/gm)].map(([, field = '', type = '']) => {
        const inside = /^Schema\$(\w+)(\[\])?( \| null)?$/.exec(type)?.[1];
        return inside ? `${field}:${inside}` : field;
      }),
    ]),
  );

/** Each method as `GET/drive/v3/files`, with its name and the query parameters that it takes. */
const methodsIn = (code: string, typings: string): [string, string[]][] => {
  const found: [string, string[]][] = [];
  let resource = '';
  let method = '';
  for (const [, className, methodName, url, , verb] of code.matchAll(
    /^ {4}class Resource\$([\w$]+) \{|^ {8}(\w+)\(paramsOrCallback|url: \(rootUrl \+\s*'([^']+)'\)|(method): '(\w+)'/gm,
  )) {
    if (className) resource = className;
    else if (methodName) method = methodName;
    else if (url) found.push([`${url}`, parametersOf(typings, resource, method, url)]);
    else if (verb) {
      const last = found.at(-1);
      if (last) last[0] = `${verb}${last[0]}`;
    }
  }
  return found;
};

const parametersOf = (typings: string, resource: string, method: string, url: string): string[] => {
  const capital = `${method.charAt(0).toUpperCase()}${method.slice(1)}`;
  const body = new RegExp(
    `interface Params\\$Resource\\$${resource.replace('$', '\\$')}\\$${capital} [^{]*\\{([\\s\\S]*?)\\n {4}\\}`,
  ).exec(typings)?.[1];
  const names = [...(body ?? '').matchAll(/^ {8}'?([\w.]+)'?\?: /gm)].map(([, name = '']) => name);
  const resources = resource.split('$').map((each) => `${each.charAt(0).toLowerCase()}${each.slice(1)}`);
  return [
    [...resources, method].join('.'),
    ...names.filter((name) => !['requestBody', 'media'].includes(name) && !url.includes(`{${name}}`)),
  ];
};

/** The file as the clients are now. */
export const googleApis = (): string => {
  const schemas: [string, string[]][] = [];
  const methods: [string, string[]][] = [];
  for (const [api, file] of Object.entries(APIS)) {
    const typings = readFileSync(path.join(CLIENTS, `${file}.d.ts`), 'utf8');
    for (const [name, fields] of schemasIn(typings)) schemas.push([`${api}.${name}`, fields]);
    methods.push(...methodsIn(readFileSync(path.join(CLIENTS, `${file}.js`), 'utf8'), typings));
  }
  return `${[
    "// What Google's REST APIs have. Written by scripts/googleApis.ts from Google's clients; a test compares the two.",
    wordTable('GOOGLE_SCHEMAS', 'The fields of each message, and the message that a field holds.', schemas),
    wordTable('GOOGLE_METHODS', 'By verb and path: the name of the method, and its query parameters.', methods),
  ].join('\n\n')}\n`;
};

if (/[\\/]googleApis\.ts$/.test(process.argv[1] ?? '')) writeFileSync(WRITTEN, googleApis());
