// Styles are imported for the bundle's sake; they have no values.
declare module '*.css';
