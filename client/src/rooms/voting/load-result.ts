import { loadResultSentences } from '../../i18n';

/** Loads what shows a result, with its sentences. A page that is to work without a network asks for it before the network goes. */
export async function loadResult() {
  const [{ ResultView }] = await Promise.all([import('./result/result.view'), loadResultSentences()]);
  return ResultView;
}
