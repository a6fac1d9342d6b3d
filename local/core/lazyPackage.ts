// Packages that take long to load and that most programs do without: each is loaded when it is first asked for.
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** @param name The package as an import names it. */
export const lazyPackage = <Package>(name: string): (() => Package) => {
  let loaded: Package | undefined;
  return () => {
    loaded ??= load(name) as Package;
    return loaded;
  };
};
