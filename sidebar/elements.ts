// What TSX becomes: put into every file by the build. Calls of `h` are shorter than those of the automatic transform.
export { Fragment, h } from 'preact';
