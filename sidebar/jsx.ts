// What JSX becomes when the page is built: plain calls are shorter than those of the automatic runtime.
export { Fragment, h } from 'preact';
