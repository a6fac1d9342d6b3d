import { show } from './try.ts';

show(
  'no name',
  'Navn;E-mail;Stilling\nAnna Sø;anna@solby.dk;Lærer\n;ingen@solby.dk;Vikar\n;noget@solby.dk;\nBo Ek;bo@solby.dk;x\n',
);
show(
  'no name fornavn',
  'Fornavn;Efternavn;E-mail\nAnna;Sø;anna@solby.dk\n;;ingen@solby.dk\n-;-;x@solby.dk\nBo;;bo@solby.dk\n',
);
show('unclosed', 'Navn;E-mail;Note\nAnna Sø;anna@solby.dk;"hej\nBo Ek;bo@solby.dk;x\nIda Ry;ida@solby.dk;y\n');
show('unclosed name', 'Navn;E-mail;Note\n"Anna Sø;anna@solby.dk;hej\nBo Ek;bo@solby.dk;x\nIda Ry;ida@solby.dk;y\n');
show('more cells', 'Navn;E-mail\nAnna Sø;anna@solby.dk;Lærer;x\nBo Ek;bo@solby.dk\n');
