// Headings as systems write them: brackets, stars, numbers, two languages.
import { imported } from '../../importedFile.ts';
import { variantsOf } from './variants.ts';

describe('headings as systems write them', () => {
  variantsOf('h01').each([
    [
      'Google Admin',
      'First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org Unit Path [Required],Status [READ ONLY],Last Sign In [READ ONLY],Employee ID\nAnna,Sø,anna@solby.dk,****,/Skole,Active,2026/08/14 07:12:00,00123\nAli,Demir,ali@solby.dk,****,/Skole,Suspended,Never logged in,00124\n',
    ],
    [
      'Microsoft 365',
      'Display name,User principal name,First name,Last name,Department,Title,Preferred language,User status\nAnna Sø,anna@solby.dk,Anna,Sø,Skole,Lærer,da-DK,Active\nAli Demir,ali@solby.dk,Ali,Demir,Skole,Lærer,da-DK,On leave\n',
    ],
    [
      'Google Contacts',
      'Name,Given Name,Additional Name,Family Name,E-mail 1 - Type,E-mail 1 - Value,Organization 1 - Name,Status\nAnna Sø,Anna,,Sø,* Work,anna@solby.dk,Skolen,Aktiv\nAli Demir,Ali,,Demir,* Work,ali@solby.dk,Skolen,Orlov\n',
    ],
    [
      'SD',
      'Tjenestenummer;Efternavn;Fornavn;Institution;Ansættelsesstatus;E-mailadresse\n00123;Sø;Anna;Skolen;I arbejde;anna@solby.dk\n00124;Demir;Ali;Skolen;Orlov uden løn;ali@solby.dk\n',
    ],
    [
      'KMD Opus',
      'Medarb.nr.;Medarb.navn;Org.enhed;E-mail (arbejde);Fraværsstatus\n123;Sø, Anna;Skolen;anna@solby.dk;Tilstede\n124;Demir, Ali;Skolen;ali@solby.dk;Barselsorlov\n',
    ],
    [
      'Planday',
      'First name,Last name,Username,Email,Cell phone,Employee groups,Orlovsstatus\nAnna,Sø,anna@solby.dk,anna@solby.dk,20304050,Lærere,Ingen\nAli,Demir,ali@solby.dk,ali@solby.dk,20304051,Lærere,På orlov\n',
    ],
    [
      'Visma',
      'Medarbejdernr;*Fornavn;*Efternavn;E-mail firma;E-mail privat;Medarbejderstatus\n1;Anna;Sø;anna@solby.dk;a@hjem.dk;Aktiv\n2;Ali;Demir;ali@solby.dk;b@hjem.dk;Orlov fra 01-08-2026\n',
    ],
    [
      'two languages',
      '1. Navn / Name;2. E-mail / E-mail;3. Status / State\nAnna Sø;anna@solby.dk;Aktiv\nAli Demir;ali@solby.dk;Orlov\n',
    ],
    ['stars', 'Navn *;E-mail: *;Status **\nAnna Sø;anna@solby.dk;Aktiv\nAli Demir;ali@solby.dk;Orlov\n'],
  ])('of %s: name, address and state', (_, content) => {
    const { view, people } = imported(content);
    expect(people.map(({ Navn, 'E-mail': email, Status }) => [Navn, email, Status])).toEqual([
      ['Anna Sø', 'anna@solby.dk', 'Aktiv'],
      ['Ali Demir', 'ali@solby.dk', 'Orlov'],
    ]);
    expect([view.problems, view.onLeave]).toEqual([[], ['Ali Demir']]);
  });
});
