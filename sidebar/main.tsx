// Draws the sidebar into its page.
import { render } from 'preact';
import { App } from './app.tsx';
import { warnBeforeLeaving } from './state/useDraft.ts';

warnBeforeLeaving();
render(<App />, document.getElementById('page') ?? document.body);
