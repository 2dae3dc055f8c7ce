// The crowd in a process of its own: does what it is told, one thing at a time.
import { Crowd } from './crowd.mjs';

const crowd = new Crowd();

process.on('message', ({ number, what, how }) => {
  Promise.resolve()
    .then(() => crowd[what](how))
    .then(
      (result) => process.send({ number, result }),
      (error) => process.send({ number, error: error.message }),
    )
    .catch(() => process.exit(1));
});
process.on('disconnect', () => process.exit(0));
