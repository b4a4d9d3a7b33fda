/**
 * What this device keeps for the student who is signed in: answers of the server, so that her day goes on without a
 * network, and her own answers that wait to be sent. In IndexedDB, each record under the id of its person.
 */
type StoreName = 'answers' | 'outbox'

let opened: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('proximal', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('answers', { keyPath: ['userId', 'hash'] })
      request.result.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB does not open.'))
  }).catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

/** One request against one store, in a transaction of its own; done when the transaction has committed. */
export async function inStore<T>(
  name: StoreName,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open()
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(name, mode)
    const request = ask(transaction.objectStore(name))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error ?? new Error('The device could not keep this.'))
  })
}
