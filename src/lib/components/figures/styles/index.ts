/** The styles of every figure, also for pages that keep the server's drawings without the component. */
import './figure.css';
import './marks.css';
import './bars.css';
import './time.css';
import './lists.css';
