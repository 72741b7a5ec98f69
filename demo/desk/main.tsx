import { render } from 'preact';
import { App } from './App';

const place = document.getElementById('desk');
if (place) render(<App />, place);
