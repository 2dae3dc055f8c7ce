import type { Link, LinkNews } from './link.port';

/** So many attempts without ever opening, or so long without hearing anything, and the way around is tried. */
const enoughFailures = 3;
const longEnoughMs = 8_000;

/** The usual way, which can be tried less often. */
export interface PatientLink extends Link {
  bePatient(patient: boolean): void;
}

/**
 * Goes around where the usual way is blocked, and comes back when it opens: the usual way is tried all the time. What either has to
 * tell is told only while it is the one in use, so that nobody above needs to know which that is.
 */
export class EitherLink implements Link {
  private current: Link;
  private running = false;
  /** the usual way is open, and both sides have told each other everything on it */
  private reached = false;
  private news: LinkNews | undefined;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param isOnline whether there is a network at all, as far as one knows */
  constructor(
    private readonly usual: PatientLink,
    private readonly around: Link,
    private readonly isOnline: () => boolean,
  ) {
    this.current = usual;
  }

  listen(news: LinkNews): void {
    this.news = news;
    this.usual.listen(this.usualNews(news));
    this.around.listen(this.aroundNews(news));
  }

  start(): void {
    this.running = true;
    this.watch();
    this.usual.start();
    if (this.isAround) this.around.start();
  }

  stop(): void {
    this.running = false;
    this.unwatch();
    this.usual.stop();
    this.around.stop();
    this.reached = false;
    const wasAround = this.isAround;
    this.leaveAround();
    if (wasAround) this.news?.disconnected();
  }

  ask(change: number): boolean {
    return this.current.ask(change);
  }

  setGeneration(generation: number): void {
    this.usual.setGeneration(generation);
    this.around.setGeneration(generation);
  }

  /** Neither is stopped first: each sends the last letters as it ends. */
  end(): void {
    this.running = false;
    this.unwatch();
    this.usual.end();
    this.around.end();
  }

  private get isAround(): boolean {
    return this.current === this.around;
  }

  private usualNews(news: LinkNews): LinkNews {
    return {
      ...alike(news),
      connected: (limited) => this.isAround || news.connected(limited),
      disconnected: () => this.isAround || this.onLost(news),
      failed: () => this.onFailed(news),
      synced: () => this.onUsualSynced(news),
      answered: (change) => this.isAround || news.answered(change),
      closed: (code) => this.onClosed(code, news),
    };
  }

  private aroundNews(news: LinkNews): LinkNews {
    return {
      ...alike(news),
      synced: () => news.synced(),
      answered: (change) => news.answered(change),
      connected: (limited) => this.goAround(limited, news),
      disconnected: () => {
        this.leaveAround();
        this.onLost(news);
        this.usual.start();
      },
      failed: () => this.watch(),
      closed: (code) => this.onClosed(code, news),
    };
  }

  private onUsualSynced(news: LinkNews): void {
    this.failures = 0;
    this.reached = true;
    this.unwatch();
    const wasAround = this.isAround;
    this.around.stop();
    this.leaveAround();
    if (wasAround) news.connected(false);
    news.synced();
  }

  private onFailed(news: LinkNews): void {
    if (!this.isAround) news.failed();
    if (!this.isOnline()) return;
    this.failures += 1;
    if (this.failures >= enoughFailures) this.tryAround();
    else this.watch();
  }

  private onLost(news: LinkNews): void {
    this.reached = false;
    news.disconnected();
    this.watch();
  }

  private onClosed(code: number, news: LinkNews): void {
    this.stop();
    news.closed(code);
  }

  /** Something that never answers is as good as blocked. */
  private watch(): void {
    if (this.running && !this.isAround && !this.reached) this.timer ??= setTimeout(() => this.tryAround(), longEnoughMs);
  }

  private unwatch(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private tryAround(): void {
    this.failures = 0;
    this.unwatch();
    if (this.isOnline()) this.around.start();
    else this.watch();
  }

  private goAround(limited: boolean, news: LinkNews): void {
    this.current = this.around;
    this.reached = false;
    this.usual.bePatient(true);
    news.connected(limited);
  }

  private leaveAround(): void {
    this.current = this.usual;
    this.usual.bePatient(false);
  }
}

/** News that is the same whichever way it came. */
const alike = (news: LinkNews): Pick<LinkNews, 'status' | 'has'> => ({ status: (status) => news.status(status), has: (clocks) => news.has(clocks) });
