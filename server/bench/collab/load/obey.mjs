/** Does what the parent process tells: names a method and what it is given, and is sent what the method returns. */
export function obey(those) {
  process.on('message', ({ number, what, how }) => {
    Promise.resolve()
      .then(() => those[what](how))
      .then(
        (result) => process.send({ number, result }),
        (error) => process.send({ number, error: error.message }),
      )
      .catch(() => process.exit(1));
  });
  process.on('disconnect', () => process.exit(0));
}
