// A browser that runs for all files of the tests: prints the address at which it is reached, and ends when its input does.
import { chromium } from 'playwright-core';
import { optionsOf } from './browser.ts';

const server = await chromium.launchServer(optionsOf('da'));
process.stdout.write(`${server.wsEndpoint()}\n`);
process.stdin.resume().once('end', () => server.close());
