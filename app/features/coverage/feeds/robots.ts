import robotsParser from 'robots-parser';

/** The name by which robots.txt files may speak to Gema. */
const robotName = 'Gema';

/** The longest pause that a robots.txt is granted between two requests, in seconds. */
const longestPause = 60;

/** Whether a robots.txt lets Gema read an address; one that says nothing of it does. */
export function mayRead(robots: string, url: string): boolean {
  return robotsParser(new URL('/robots.txt', url).href, robots).isAllowed(url, robotName) ?? true;
}

/** Seconds that a robots.txt asks for between requests, at most a minute; 0 when it asks for none. */
export function crawlDelay(robots: string, url: string): number {
  const asked = robotsParser(new URL('/robots.txt', url).href, robots).getCrawlDelay(robotName) ?? 0;
  return Number.isFinite(asked) ? Math.max(0, Math.min(longestPause, asked)) : 0;
}

/** The sitemaps that a robots.txt names. */
export function sitemapsOf(robots: string, url: string): string[] {
  return robotsParser(new URL('/robots.txt', url).href, robots)
    .getSitemaps()
    .filter(address => URL.canParse(address))
    .slice(0, 50);
}
