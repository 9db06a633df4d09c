-- Those of the articles that are leased, by the catalogue of their seller; where the seller is not known, by anybody's.
select distinct article from catalogue_articles where article = any($1::text[]) and acquisition = 'lease' and ($2::text is null or seller = $2)
