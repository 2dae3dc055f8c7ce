import { Component, type ReactNode } from 'react';
import { ErrorPage } from './pages/error.page';

interface Props {
  /** where we are: going somewhere else leaves the error behind */
  place: string;
  children: ReactNode;
}

/** Keeps the frame standing when a page breaks, and says so in a page of its own. */
export class ErrorBoundary extends Component<Props, { error: unknown; failed: boolean }> {
  override state = { error: undefined as unknown, failed: false };

  static getDerivedStateFromError(error: unknown) {
    return { error, failed: true };
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.failed && before.place !== this.props.place) this.retry();
  }

  private readonly retry = (): void => this.setState({ error: undefined, failed: false });

  override render(): ReactNode {
    return this.state.failed ? <ErrorPage error={this.state.error} onRetry={this.retry} /> : this.props.children;
  }
}
