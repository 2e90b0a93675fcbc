// A promise that is settled from elsewhere.

export function createPromise(): { promise: Promise<void>; resolve(): void; reject(reason: Error): void } {
  let resolve = () => {}
  let reject = (_reason: Error) => {}
  const promise = new Promise<void>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve: () => resolve(), reject: (reason) => reject(reason) }
}
