import '../../../ui-tokens/tokens.css';
import './app.css';
import { mount } from 'svelte';
import { host } from './backend/index.ts';
import Console from './Console.svelte';
import { App } from './state/app.svelte.ts';
import './state/theme.svelte.ts';

const app = new App(await host());
await app.start();
mount(Console, { target: document.body, props: { app } });
