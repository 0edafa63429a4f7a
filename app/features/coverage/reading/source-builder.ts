import type { Evidence, Field } from './article-reading.ts';
import type { Stated } from './html-stated.ts';

/** Puts the parts of a page under each other and remembers where each stands. */
export class SourceBuilder {
  private readonly parts: string[] = [];
  private length = 0;

  add(text: string): Evidence {
    const start = this.length;
    this.parts.push(text);
    this.length += text.length + 2;
    return { start, end: start + text.length, text };
  }

  field({ text, origin }: Stated): Field<string> {
    return { value: text, confidence: 'high', origin, evidence: [this.add(text)] };
  }

  text(): string {
    return this.parts.join('\n\n');
  }
}
