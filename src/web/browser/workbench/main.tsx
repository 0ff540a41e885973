import { render } from 'preact';
import '../shared/page.css';

const root = document.getElementById('app');
if (root !== null) render(<main />, root);
