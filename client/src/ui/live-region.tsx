import { useSyncExternalStore } from 'react';
import { lastAnnouncement, onAnnouncement } from '../lib/announcer';
import { VisuallyHidden } from './visually-hidden';

/** The one voice of the page; see `lib/announcer`. */
export function LiveRegion() {
  const sentence = useSyncExternalStore(onAnnouncement, lastAnnouncement);
  return (
    <div role="status" aria-live="polite" data-announcements>
      <VisuallyHidden>{sentence}</VisuallyHidden>
    </div>
  );
}
