// How Google names the types of arguments when a call matches none of a method's signatures.

import { EmulatedObject } from '../core/emulatedObject.ts';
import { errorNameOf } from '../core/googleMembers.ts';
import { GOOGLE, GoogleError } from '../errors.ts';

const typeName = (value: unknown): string => {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (value instanceof Date) return 'Date';
  if (value instanceof EmulatedObject) return errorNameOf(value.className);
  if (Array.isArray(value)) return `${value.length === 0 ? 'Object' : typeName(value[0])}[]`;
  return '(class)';
};

/** The error of a call whose arguments Google does not take. */
export const signatureError = (member: string, args: readonly unknown[]): GoogleError =>
  new GoogleError(GOOGLE.signature(args.map(typeName).join(','), member));
