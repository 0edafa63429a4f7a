/** Why there is no picture; each has its words on screen. */
export type PictureProblem =
  | 'address-refused'
  | 'unreachable'
  | 'timeout'
  | 'too-large'
  | 'not-image'
  | 'gone'
  | 'refused'
  | 'robots'
  | 'not-shown'
  | 'browser';
