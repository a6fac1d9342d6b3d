// webpack's loader for the modules whose texts are packed: hands over what the build has packed beforehand.
import type { LoaderContext } from 'webpack';

export default function packLoader(this: LoaderContext<{ packed: ReadonlyMap<string, string> }>): string {
  const packed = this.getOptions().packed.get(this.resourcePath);
  if (packed === undefined) throw new Error(`${this.resourcePath} was not packed.`);
  return packed;
}
