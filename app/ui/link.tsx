import type { AnchorHTMLAttributes, ComponentType, ReactNode } from 'react';
import { createContext, useContext } from 'react';

export type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string; children?: ReactNode };

function PlainLink(props: LinkProps) {
  return <a {...props} />;
}

const LinkContext = createContext<ComponentType<LinkProps>>(PlainLink);

/**
 * Lets every link of the design system follow the framework's router:
 * `<LinkProvider link={RouterLink}>` where RouterLink turns `href` into its own prop.
 * Without a provider (public pages, tests) links are plain `<a>` elements.
 */
export const LinkProvider = ({ link, children }: { link: ComponentType<LinkProps>; children: ReactNode }) => (
  <LinkContext.Provider value={link}>{children}</LinkContext.Provider>
);

/** A link without a look of its own. Give it the class `link` in running text. */
export function Link(props: LinkProps) {
  const Component = useContext(LinkContext);
  return <Component {...props} />;
}
