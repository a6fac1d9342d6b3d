// webpack's loader for late modules: hands over the stub of a file, or the link of a group where one is asked for.
import type { LoaderContext } from 'webpack';

export interface LateModules {
  stubs: ReadonlyMap<string, string>;
  links: ReadonlyMap<string, string>;
}

export default function lateLoader(this: LoaderContext<LateModules>): string {
  const { stubs, links } = this.getOptions();
  const group = /^\?group=(.*)$/.exec(this.resourceQuery)?.[1];
  const code = group === undefined ? stubs.get(this.resourcePath) : links.get(group);
  if (code === undefined) throw new Error(`${this.resourcePath}${this.resourceQuery} was not packed.`);
  return code;
}
