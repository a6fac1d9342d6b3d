import { tryGroup } from './line.ts';
import { crash } from './lines/crash.ts';

const only = process.argv.slice(2);
for (const g of crash.groups) {
  if (only.length && !only.includes(g.name)) continue;
  try {
    const r = await tryGroup('crash', g, 1);
    console.log(r.group, r.tried, r.failures.length, r.seconds.toFixed(1));
    for (const f of r.failures.slice(0, only.length ? 9 : 2))
      console.log('   ', f.id, '\n        ', f.said.slice(0, 6).join('\n         '));
  } catch (e) {
    console.log(g.name, 'ERR', (e as Error).stack?.slice(0, 600));
  }
}
