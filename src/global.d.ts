// The script's global object, as the build knows it: what is put on it becomes a top-level function.
declare const global: Record<string, (...args: never[]) => unknown>;
