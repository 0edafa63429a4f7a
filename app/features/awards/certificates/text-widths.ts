const inOrder = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** The letters that are measured: those that `printable` lets through. */
export const measuredLetters = [
  ...inOrder(0x20, 0x7e),
  ...inOrder(0xa0, 0xff),
  ...[0x131, 0x152, 0x153, 0x2013, 0x2014, 0x2018, 0x2019, 0x201a, 0x201c, 0x201d, 0x201e, 0x2022, 0x2026],
  ...[0x20ac, 0x2212],
].map(code => String.fromCodePoint(code));

// How far each letter of Plus Jakarta Sans 400 and 700 advances, in thousandths of its size. One table measures what is
// printed and what is previewed, so that both break at the same place.
const advances = {
  text:
    '170 282 395 790 646 974 734 245 295 295 479 606 270 498 286 429 732 371 600 609 630 616 597 543 ' +
    '628 597 286 306 606 606 606 499 929 652 693 781 742 612 581 821 736 256 383 654 531 836 736 878 ' +
    '643 878 641 646 512 700 652 984 597 623 584 315 429 315 606 598 352 572 667 600 667 615 393 662 ' +
    '573 229 229 548 229 908 573 655 667 667 338 509 388 573 517 797 487 536 449 317 300 317 606 170 ' +
    '282 600 643 588 623 300 529 436 895 455 540 606 640 639 440 482 606 427 436 352 573 398 286 382 ' +
    '302 503 540 891 852 982 499 652 652 652 652 652 652 985 781 612 612 612 612 256 256 256 256 742 ' +
    '736 878 878 878 878 878 606 878 700 700 700 700 623 635 603 572 572 572 572 572 572 983 600 615 ' +
    '615 615 615 199 199 199 199 655 573 655 655 655 655 655 606 655 573 573 573 573 536 667 536 199 ' +
    '1261 1085 568 898 270 270 270 420 420 420 536 686 777 606',
  strong:
    '178 371 498 915 647 1046 793 311 379 379 540 660 357 600 378 506 708 403 597 611 654 615 602 559 ' +
    '632 602 378 398 660 660 660 583 927 712 691 774 740 595 586 808 733 279 393 679 543 893 741 878 ' +
    '648 878 661 647 542 718 697 1020 661 660 571 416 506 416 660 663 381 580 672 608 672 612 406 652 ' +
    '593 252 252 577 252 924 593 652 672 672 374 514 413 593 566 883 558 586 481 398 395 398 660 178 ' +
    '371 608 663 594 660 395 534 534 938 445 674 660 640 680 455 535 660 410 425 381 593 564 378 381 ' +
    '315 487 674 881 825 953 583 712 712 712 712 712 712 991 774 595 595 595 595 279 279 279 279 740 ' +
    '741 878 878 878 878 878 660 878 718 718 718 718 660 650 641 580 580 580 580 580 580 967 608 612 ' +
    '612 612 612 228 228 228 228 652 593 652 652 652 652 652 660 652 593 593 593 593 586 672 586 228 ' +
    '1221 1055 655 985 357 357 357 560 560 560 658 778 770 660',
};

export type Weight = keyof typeof advances;

const tableOf = (weight: Weight) => {
  const widths = advances[weight].split(' ').map(Number);
  return new Map(measuredLetters.map((letter, index) => [letter, widths[index]!]));
};
const tables: Record<Weight, Map<string, number>> = { text: tableOf('text'), strong: tableOf('strong') };

/** The width of a text in the units of `size`, without kerning, which makes it no wider. A letter outside the table counts as wide. */
export function textWidth(text: string, size: number, weight: Weight): number {
  let sum = 0;
  for (const letter of text) sum += tables[weight].get(letter) ?? 1000;
  return (sum * size) / 1000;
}
