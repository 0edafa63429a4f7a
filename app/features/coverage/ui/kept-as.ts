/** Under this name what is typed into the form of a new article is kept. */
export const newArticleDraft = 'article-new';
/** And under this one what is typed into the box. */
export const sourceDraft = 'article-source';
