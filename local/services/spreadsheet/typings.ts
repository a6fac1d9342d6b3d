// Holds the emulated classes to the official typings: parameters and plain results must agree, and no member is invented.
import type { EmulatedObject } from '../../core/emulatedObject.ts';

type Scalar = string | number | boolean | null | undefined;
/** The typings write Google's enums as numbers; at run time, and with us, they are objects. */
type IsEnum<T> = T extends number ? (Same<T, number> extends true ? false : true) : false;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Plain<T> = T extends readonly (infer E)[]
  ? Plain<E>[]
  : IsEnum<T> extends true
    ? unknown
    : T extends Scalar
      ? T
      : unknown;
/** A parameter that is a Google object may be our own class for it. */
type Parameter<T> = T extends readonly (infer E)[]
  ? Parameter<E>[]
  : IsEnum<T> extends true
    ? never
    : T extends Scalar
      ? T
      : never;

/** The shape of the members that an emulation of Google's interface `G` has. */
export type EmulationOf<G> = {
  [K in keyof G]?: G[K] extends (...args: infer A) => infer R
    ? (...args: { [I in keyof A]: Parameter<A[I]> }) => Plain<R>
    : unknown;
};

/** An interface without its index signature, which would take any name. */
export type Named<G> = { [K in keyof G as string extends K ? never : K]: G[K] };

/** Members of `Ours` that Google does not have: must be `never`. */
export type Invented<Ours, G> = Exclude<keyof Ours, keyof G | keyof EmulatedObject>;

/** Compiles only where nothing is invented. */
export type NothingInvented<Names extends never> = Names;
