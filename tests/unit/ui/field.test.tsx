import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Field } from '#app/ui/field.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';

const html = renderToStaticMarkup;

describe('Field', () => {
  it('ties label, hint and error to the control', () => {
    const out = html(
      <Field label="Judul" name="title" hint="Seperti tercetak" error="Isi judul." required />,
    );
    expect(out).toContain('<label class="mb-1 block p-0 font-medium" for="title">');
    expect(out).toContain('aria-describedby="title-error title-hint"');
    expect(out).toContain('aria-invalid="true"');
    expect(out).toContain('id="title-error"');
    expect(out).toContain('id="title-hint"');
    expect(out).toMatch(/<input[^>]* required=""/);
  });

  it('says nothing of errors or hints that are not there', () => {
    const out = html(<Field label="Judul" name="title" />);
    expect(out).not.toContain('aria-describedby');
    expect(out).not.toContain('aria-invalid');
  });

  it('takes conform metadata and lets plain props win', () => {
    const field = {
      id: 'form-title',
      name: 'title',
      initialValue: 'lama',
      errors: ['Terlalu panjang.'],
      required: true,
      maxLength: 20,
    };
    const out = html(<Field label="Judul" field={field} defaultValue="baru" />);
    expect(out).toContain('id="form-title"');
    expect(out).toContain('value="baru"');
    expect(out).toContain('maxLength="20"');
    expect(out).toContain('Terlalu panjang.');
    expect(html(<Field label="Judul" field={field} error={null} />)).not.toContain('Terlalu panjang.');
  });

  it('keeps what was typed in every kind of control', () => {
    expect(html(<Field label="Isi" name="b" type="textarea" defaultValue={'<b>"x"'} />)).toContain(
      '&lt;b&gt;&quot;x&quot;</textarea>',
    );
    expect(
      html(
        <Field
          label="K"
          name="k"
          type="select"
          options={[{ value: 'a' }, { value: 'b' }]}
          defaultValue="b"
        />,
      ),
    ).toContain('<option value="b" selected="">');
    expect(
      html(<Field label="R" name="r" type="radio-group" options={[{ value: 'a' }]} defaultValue="a" />),
    ).toMatch(/type="radio"[^>]*checked=""/);
    expect(html(<Field label="C" name="c" type="checkbox" defaultValue="on" />)).toContain('checked=""');
    expect(html(<Field label="D" name="d" type="datalist" options={[{ value: 'Jambi Pos' }]} />)).toContain(
      'list="d-list"',
    );
    expect(html(<Field label="P" name="p" type="password" defaultValue="rahasia" />)).not.toContain(
      'rahasia',
    );
  });

  it('describes a group of radios by its error', () => {
    const out = html(
      <Field label="Nada" name="tone" type="radio-group" options={[{ value: 'a' }]} error="Pilih satu." />,
    );
    expect(out).toMatch(/<fieldset id="tone"[^>]*aria-describedby="tone-error"/);
    expect(out).toContain('<legend');
  });
});

describe('FormErrors', () => {
  it('links each message to its field and shows nothing without errors', () => {
    const out = html(
      <FormErrors title="Ada 1" errors={[{ fieldId: 'title', label: 'Judul', message: 'Isi judul.' }]} />,
    );
    expect(out).toContain('role="alert"');
    expect(out).toContain('href="#title"');
    expect(html(<FormErrors title="Ada 0" />)).toBe('');
  });
});
