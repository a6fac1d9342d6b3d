#!/usr/bin/env node
// The command line for plain Node: the package is TypeScript, so tsx is there to read it.
import { register } from 'tsx/esm/api';

register();
await import('./cli.ts');
