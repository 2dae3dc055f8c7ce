/** Loads what explains a result. A page that is to work without a network asks for it before it goes. */
export const loadDetails = () => import('./details.view');
