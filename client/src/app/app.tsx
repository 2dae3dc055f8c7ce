import { Frame } from './frame';
import { Providers } from './providers';
import { Pages } from './router';

export function App() {
  return (
    <Providers>
      <Frame>
        <Pages />
      </Frame>
    </Providers>
  );
}
