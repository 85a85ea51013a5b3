/** A copy of a map that counts what is read of it: a look-up is one, a walk is one for each entry. */
export class CountingMap<Key, Value> extends Map<Key, Value> {
  reads = 0;

  override get(key: Key): Value | undefined {
    this.reads += 1;
    return super.get(key);
  }

  override has(key: Key): boolean {
    this.reads += 1;
    return super.has(key);
  }

  override forEach(callback: (value: Value, key: Key, map: Map<Key, Value>) => void): void {
    this.reads += this.size;
    super.forEach(callback);
  }

  override entries(): MapIterator<[Key, Value]> {
    this.reads += this.size;
    return super.entries();
  }

  override keys(): MapIterator<Key> {
    this.reads += this.size;
    return super.keys();
  }

  override values(): MapIterator<Value> {
    this.reads += this.size;
    return super.values();
  }

  override [Symbol.iterator](): MapIterator<[Key, Value]> {
    this.reads += this.size;
    return super[Symbol.iterator]();
  }
}
