// Gives a sidebar or dialog google.script.run and google.script.host, by messages to the Sheet page around it.
import { scriptRun } from './scriptRun.ts';

declare global {
  /** The server's public functions; the server writes them into the frame before this script. */
  var scriptFunctions: string[];
}

interface Settled {
  call: number;
  value?: unknown;
  error?: { name: string; message: string };
}

const around = new URL(location.href).origin;
const post = (message: object): void => window.parent.postMessage(message, around);

const open = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
let calls = 0;

const carry = (functionName: string, args: unknown[]): Promise<unknown> =>
  new Promise((resolve, reject) => {
    calls += 1;
    open.set(calls, { resolve, reject });
    post({ kind: 'call', call: calls, functionName, args });
  });

window.addEventListener('message', ({ source, data }: MessageEvent<Settled>) => {
  if (source !== window.parent) return;
  const waiting = open.get(data.call);
  open.delete(data.call);
  if (data.error) waiting?.reject(Object.assign(new Error(data.error.message), { name: data.error.name }));
  else waiting?.resolve(data.value);
});

/** https://developers.google.com/apps-script/guides/html/communication#forms; files are not carried here. */
const formIn = (argument: unknown): Record<string, unknown> | undefined => {
  if (!(argument instanceof HTMLFormElement)) return undefined;
  const fields: Record<string, unknown> = {};
  for (const [name, value] of new FormData(argument)) {
    if (typeof value !== 'string') throw new Error('NotEmulated: a file in a form that is sent by google.script.run');
    fields[name] = name in fields ? [fields[name], value].flat() : value;
  }
  return fields;
};

Object.assign(globalThis, {
  google: {
    script: {
      run: scriptRun(globalThis.scriptFunctions, carry, formIn),
      host: {
        origin: 'https://docs.google.com',
        close: () => post({ kind: 'close' }),
        setHeight: (height: number) => post({ kind: 'size', height }),
        setWidth: (width: number) => post({ kind: 'size', width }),
        editor: { focus: () => post({ kind: 'focus' }) },
      },
    },
  },
});

/** The page around opens links: a tab opened from this sandbox would be sandboxed too. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.defaultPrevented || link.hasAttribute('download') || !/^(https?|mailto):/.test(link.href)) return;
  event.preventDefault();
  post({ kind: 'open', address: link.href });
});
window.open = (address) => {
  post({ kind: 'open', address: String(address ?? '') });
  return null;
};
