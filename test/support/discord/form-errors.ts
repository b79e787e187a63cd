import { Refusal } from './refusal.ts';

export type Path = readonly (string | number)[];
type Leaf = { readonly code: string; readonly message: string };
type Node = { _errors?: Leaf[]; [key: string]: Node | Leaf[] | undefined };

/** Collects what is wrong with a body, in the nested shape of Discord's `errors` object. */
export class FormErrors {
  readonly #root: Node = {};
  #count = 0;

  add(path: Path, code: string, message: string): void {
    let node = this.#root;
    for (const key of path) {
      const next = node[String(key)];
      const child: Node = next && !Array.isArray(next) ? next : {};
      node[String(key)] = child;
      node = child;
    }
    node._errors = [...(node._errors ?? []), { code, message }];
    this.#count++;
  }

  /** Throws 50035 where anything was added. */
  throwIfAny(): void {
    if (this.#count > 0) throw new Refusal('invalidForm', this.#root);
  }
}
