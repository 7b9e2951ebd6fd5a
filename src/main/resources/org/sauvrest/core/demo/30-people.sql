-- Suppliers (21 to 44), organisations (51 to 140) and their contacts (141 to 230), private customers (301 to 1500), employees.
-- Telephone numbers are those reserved for fiction, addresses of e-mail end in .example or example.*.

CREATE TABLE demo_place AS
SELECT n - 1 AS rank, split_part(replace(place, '2A', '20'), ' ', 1) AS zip, substr(place, 7) AS city, s.id AS state_id
FROM unnest(ARRAY['37000 Tours', '37000 Tours', '37100 Tours', '37200 Tours', '37300 Joué-lès-Tours', '37540 Saint-Cyr-sur-Loire',
    '37550 Saint-Avertin', '37700 Saint-Pierre-des-Corps', '37170 Chambray-lès-Tours', '37520 La Riche',
    '37400 Amboise', '37500 Chinon', '37600 Loches', '37210 Vouvray', '37270 Montlouis-sur-Loire', '37250 Montbazon', '37190 Azay-le-Rideau',
        '37230 Luynes', '37130 Langeais', '37140 Bourgueil',
    '41000 Blois', '45000 Orléans', '49000 Angers', '49400 Saumur', '86000 Poitiers', '72000 Le Mans', '44000 Nantes', '35000 Rennes', '75011 Paris',
        '75019 Paris', '69003 Lyon', '33000 Bordeaux',
    '31000 Toulouse', '13006 Marseille', '59000 Lille', '67000 Strasbourg', '29200 Brest', '2A000 Ajaccio', '97400 Saint-Denis',
        '64100 Bayonne']) WITH ORDINALITY AS p (place, n)
JOIN res_country_state s ON s.code = CASE WHEN place LIKE '97%' THEN left(place, 3) ELSE left(place, 2) END;

CREATE TABLE demo_person AS
SELECT i, CASE WHEN i <= 56 THEN split_part(special, '|', 1) ELSE first || ' ' || last END AS name, CASE WHEN i <= 56 THEN split_part(special, '|',
    2) ELSE 'FR' END AS country,
       CASE WHEN i <= 56 THEN split_part(special, '|', 3) END AS city,
       CASE WHEN i <= 56 THEN 'client' ELSE lower(translate(first || '.' || last, 'ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒàâäãåçéèêëîïíôöøóùûüúÿñœŁ'' ',
           'AAACEEEEIIOOUUUOaaaaaceeeeiiioooouuuuynoL--')) END || i AS mailbox
FROM generate_series(1, 1290) AS i
CROSS JOIN LATERAL (SELECT (string_to_array(
                               'Zoë|François|Hélène|Jérôme|Chloé|Anaïs|Léa|Raphaël|Gaël|Maëlys|Noémie|Stéphane|Aurélie|Cédric|Benoît|Joëlle|'
                               'Agnès|René|Mélanie|Sébastien|Camille|Lucas|Manon|Hugo|Jules|Louise|Nathan|Alice|Gabriel|Rose|Adam|Inès|'
                               'Mohamed|Fatima|Yanis|Sofia|Karim|Nadia|Mathis|Jeanne|Paul|Emma|Arthur|Lina|Tom|Juliette|Ousmane|Awa|Bastien|'
                               'Clémence|Éric|Émilie|Loïc|Océane|Thaïs|Tiphaine|Ewen|Maïwenn|Xavier|Yves|Brigitte', '|'))[1 + i * 17 % 61] AS first,
                           (string_to_array(
                               'Martin|Bernard|Dubois|Thomas|Robert|Richard|Petit|Durand|Leroy|Moreau|Simon|Laurent|Lefèvre|Michel|Garcia|'
                               'David|Bertrand|Roux|Vincent|Fournier|Morel|Girard|André|Lefebvre|Mercier|Dupont|Lambert|Bonnet|François|'
                               'Martinez|Legrand|Garnier|Faure|Rousseau|Blanc|Guérin|Müller|Henry|Roussel|Nicolas|Perrin|Morin|Mathieu|'
                               'Clément|Gauthier|Dumont|López|Fontaine|Chevalier|Robin|Masson|Sanchez|Gérard|Nguyen|Boyer|Denis|Lemaire|Duval|'
                               'Joly|Gautier|Roger|Roche|Roy|Noël|Meyer|Lucas|Meunier|Jean|Pérez|Marchand|Dufour|Blanchard|Marie|Barbier|Brun|'
                               'Dumas|Brunet|Schmitt|Leroux|Colas|Diallo|Traoré|Le Goff|Kervella|D''Hondt|Nuñez|Œuvrard|Benali|Haddad|'
                               'Ben Saïd|da Silva|Ferreira|Gonçalves|Lebœuf|Châtelain|Déloyé|L''Hôte', '|'))[1 + i * 31 % 97] AS last,
                           (ARRAY['Zoë Æbelø|DK|Ærøskøbing', 'François Nuñez|FR|Tours', 'Łukasz Wiśniewski|PL|Łódź', 'Søren Kjær|DK|København',
                               'Åsa Öberg|SE|Malmö', '山田太郎|JP|東京都', '佐藤花子|JP|大阪市', '王小明|CN|上海', '陳美玲|TW|臺北', '김민준|KR|서울',
                             'Олена Шевченко|UA|Київ', 'Тарас Ґалаґан|UA|Львів', 'محمد العربي|MA|الدار البيضاء', 'ليلى بن يوسف|TN|تونس',
                                 'Ελένη Παπαδοπούλου|GR|Θεσσαλονίκη', 'Νίκος Οικονόμου|GR|Αθήνα', 'दीपिका शर्मा|IN|दिल्ली', 'שרה כהן|IL|חיפה',
                                 'ณัฐวุฒิ ใจดี|TH|เชียงใหม่', 'Nguyễn Thị Minh Anh|VN|Hà Nội',
                             'Þórunn Guðmundsdóttir|IS|Reykjavík', 'Güneş Öztürk|TR|İstanbul', 'Siobhán O''Brien|IE|Gaillimh',
                                 'Jürgen Strauß|DE|Köln', 'José Ángel Ibáñez|ES|Cádiz', 'João Conceição|PT|Évora', 'Ştefan Țepeș|RO|Brașov',
                                 'Živilė Žukauskaitė|LT|Šiauliai', 'Jiří Dvořák|CZ|Plzeň', 'Ľubomír Šťastný|SK|Košice',
                             'Győző Szűcs|HU|Győr', 'Ģirts Bērziņš|LV|Rīga', 'Õnne Pärn|EE|Tõrva', 'Đorđe Čović|HR|Čakovec',
                                 'გიორგი ბერიძე|GE|თბილისი', 'Անահիտ Պետրոսյան|AM|Երևան', 'Aïssatou N''Diaye|SN|Saint-Louis',
                                 'Koffi Kouassi|CI|Yamoussoukro', 'Rakotoarisoa Andrianampoinimerina|MG|Antsirabe',
                                 'Mª del Carmen Güell|ES|L''Hospitalet',
                             'Renée-Françoise L''Haÿ|FR|Tours', 'Björn Ångström|SE|Gävle', 'Käthe Großmann|DE|Weißenfels',
                                 'Ana Lúcia Magalhães|BR|São Luís', 'María José Ñíguez|MX|Mérida', 'Oğuz Şahin|TR|Eskişehir',
                                 'Dvořáková & Syn 🚲|CZ|Brno', 'Élodie « Vélodie » Bœuf|FR|Tours', 'Peter "Speedy" O''Neil|US|Portland',
                                 'Jean\Luc Baptiste|CA|Québec',
                             '李 Marie-Ève|CA|Montréal', 'Владимир Ёлкин|BG|София', 'Mario D''Angelo|IT|Forlì', 'Urs Bürgi|CH|Zürich',
                                 'Mélusine de Lusignan|FR|Tours', 'Anne 100 % vélo|BE|Liège'])[i] AS special) AS names;

-- ;;

INSERT INTO res_partner (id, name, complete_name, commercial_partner_id, ref, lang, tz, vat, website, type, street, zip, city, state_id, country_id,
    email, email_normalized, phone, active, employee, is_company, partner_share, color, supplier_rank, customer_rank, company_id, industry_id,
    comment)
SELECT 20 + n, name, name, 20 + n, 'F' || lpad(n::text, 4, '0'), CASE country WHEN 'FR' THEN 'fr_FR' ELSE 'en_US' END, 'Europe/Paris',
    country || '00' || (100000000 + n * 7654321), 'https://' || slug || '.example', 'contact',
       (3 + n * 7) || CASE country WHEN 'FR' THEN ', zone artisanale' ELSE ', Industriestraße' END,
           CASE country WHEN 'FR' THEN p.zip ELSE (10000 + n * 321)::text END, CASE country WHEN 'FR' THEN p.city ELSE town END,
           CASE country WHEN 'FR' THEN p.state_id END, c.id,
       'commandes@' || slug || '.example', 'commandes@' || slug || '.example',
           '03 53 01 ' || lpad((n * 4 % 100)::text, 2, '0') || ' ' || lpad((n * 13 % 100)::text, 2, '0'), true, false, true, true, 0, 20 + n, 0,
           NULL, 6,
       '<p>Franco de port à partir de ' || (150 + n * 25) || ' €. Délai : ' || (2 + n % 9) || ' jours. 📦</p>'
FROM unnest(ARRAY['Cycles Montgolfier|montgolfier|FR|', 'Manufacture Ligérienne|manufacture|FR|', 'Roues & Rayons|roues|FR|',
    'Fahrradwerk Süd|fahrradwerk|DE|Göttingen', 'Antriebstechnik Weiß|antrieb|DE|Schweinfurt', 'Ciclomeccanica Veneta|ciclomeccanica|IT|Vicenza',
    'Selle Compagnon|compagnon|FR|', 'Batterijen van der Velde|batterijen|NL|Eindhoven',
    'Dragon Bicycle 台灣|dragon|TW|彰化', 'Casques Bourdon|bourdon|FR|', 'Antivols Forteresse|forteresse|FR|', 'Lumières Luciole|luciole|FR|',
        'Sacoches du Marais|marais|FR|', 'Vêtements Crachin|crachin|FR|', 'Pneus Marathonien|marathonien|FR|', 'Pièces Détachées Réunies|reunies|FR|',
    'Éditions de la Véloroute|veloroute|FR|', 'Énergie Touraine|energie|FR|', 'Télécom du Centre|telecom|FR|',
        'Assurances Val de Loire|assurances|FR|', 'Bois & Caisses|bois|FR|', 'Aceros Ibáñez|aceros|ES|Éibar', 'Śruby i Łożyska|sruby|PL|Łódź',
        'Transports Béluga|beluga|FR|']) WITH ORDINALITY AS s (line, n)
CROSS JOIN LATERAL (SELECT split_part(line, '|', 1) AS name, split_part(line, '|', 2) AS slug, split_part(line, '|', 3) AS country,
    split_part(line, '|', 4) AS town) AS f
JOIN (SELECT id, code FROM res_country) AS c ON c.code = country JOIN demo_place p ON p.rank = n % 40
ORDER BY n;

INSERT INTO res_partner (id, name, complete_name, commercial_partner_id, ref, lang, tz, vat, type, street, zip, city, state_id, country_id, email,
    email_normalized, phone, active, employee, is_company, partner_share, color, supplier_rank, customer_rank, user_id, team_id, industry_id, comment)
SELECT 50 + n, name, name, 50 + n, 'E' || lpad(n::text, 4, '0'), 'fr_FR', 'Europe/Paris',
    CASE WHEN n % 3 = 0 THEN 'FR00' || (300000000 + n * 1234567) END, 'contact', (1 + n * 5 % 120) || ' ' || street, p.zip, p.city, p.state_id, 1,
       'accueil' || n || '@organisation.example', 'accueil' || n || '@organisation.example',
           '02 61 91 ' || lpad((40 + n / 10)::text, 2, '0') || ' ' || lpad((n * 37 % 100)::text, 2, '0'), true, false, true, true, n % 12, 0, 1, 5,
           4, industry, NULL
FROM generate_series(1, 90) AS n
JOIN demo_place p ON p.rank = n * 3 % 40
CROSS JOIN LATERAL (SELECT (ARRAY['Lycée ', 'Collège ', 'Mairie de ', 'Club cycliste de ', 'Coursiers de ', 'Camping ', 'Hôtel ',
    'Association Vél''', 'Clinique '])[1 + n % 9] || (ARRAY['Grandmont', 'Balzac', p.city, p.city, p.city, 'des Bords de Loire', 'de l''Univers',
    p.city, 'Saint-Éloi'])[1 + n % 9] || CASE WHEN n > 9 AND n % 9 IN (0, 1, 5, 6, 8) THEN ' ' || (n / 9 + 1) ELSE '' END AS name,
                           (ARRAY[1, 1, 2, 5, 4, 7, 7, 5, 8])[1 + n % 9] AS industry,
                               (ARRAY['rue de la République', 'avenue de Grammont', 'place de l''Hôtel-de-Ville', 'chemin de Halage',
                               'rue des Écoles'])[1 + n % 5] AS street) AS organisation
ORDER BY n;
INSERT INTO res_partner (id, name, complete_name, parent_id, commercial_partner_id, lang, tz, type, function, zip, city, state_id, country_id, email,
    email_normalized, mobile, active, employee, is_company, partner_share, color, supplier_rank, customer_rank)
SELECT o.id + 90, d.name, o.name || ', ' || d.name, o.id, o.id, 'fr_FR', 'Europe/Paris', 'contact',
    (ARRAY['Gestionnaire', 'Directrice', 'Adjoint au maire', 'Trésorier', 'Présidente'])[1 + o.id % 5], o.zip, o.city, o.state_id, 1,
       d.mailbox || '@organisation.example', d.mailbox || '@organisation.example',
           '06 39 98 ' || lpad((o.id % 100)::text, 2, '0') || ' ' || lpad((o.id * 7 % 100)::text, 2, '0'), true, false, false, true, 0, 0, 0
FROM res_partner o JOIN demo_person d ON d.i = 1150 + o.id WHERE o.id BETWEEN 51 AND 140;

INSERT INTO res_partner (id, name, complete_name, commercial_partner_id, title, ref, lang, tz, type, street, zip, city, state_id, country_id, email,
    email_normalized, phone, mobile, active, employee, is_company, partner_share, color, supplier_rank, customer_rank, user_id, team_id, comment,
    partner_latitude, partner_longitude, create_date)
SELECT 300 + i, d.name, d.name, 300 + i, CASE WHEN i > 56 THEN 1 + i % 2 END, 'C' || lpad(i::text, 5, '0'),
    CASE WHEN c.code IN ('FR', 'BE', 'CA', 'CI', 'SN', 'MG') THEN 'fr_FR' WHEN c.code IN ('ES', 'MX') THEN 'es_ES' ELSE 'en_US' END,
    CASE WHEN d.country = 'JP' THEN 'Asia/Tokyo' ELSE 'Europe/Paris' END, 'contact',
       CASE WHEN c.code <> 'FR' THEN 'Poste restante' ELSE (1 + i * 13 % 140) || CASE WHEN i % 11 = 0 THEN ' bis' ELSE '' END || ', '
           || (ARRAY['rue Nationale', 'rue Bernard-Palissy', 'allée des Érables', 'quai Paul-Bert', 'rue du Général-Leclerc',
           'impasse de l''Abbé-Grégoire', 'boulevard Béranger', 'rue Colbert', 'chemin de la Varenne', 'rue Michaël-Faraday', 'place Plumereau',
           'rue Émile-Zola', 'route de Château-Renault'])[1 + i % 13] END,
       CASE WHEN d.city IS NULL THEN p.zip WHEN c.code = 'FR' THEN '37000' ELSE (20000 + i * 17)::text END, coalesce(d.city, p.city),
           CASE WHEN d.city IS NULL THEN p.state_id END, c.id, mailbox || '@example.' || tld, mailbox || '@example.' || tld,
       CASE WHEN i % 3 = 0 THEN '02 61 91 ' || lpad((i / 100 + 60)::text, 2, '0') || ' ' || lpad((i % 100)::text, 2, '0') END,
           '06 39 98 ' || lpad((i / 100)::text, 2, '0') || ' ' || lpad((i % 100)::text, 2, '0'), true, false, false, true, i % 12, 0, 1,
           CASE i % 3 WHEN 0 THEN 6 WHEN 1 THEN 7 ELSE 8 END, 1,
       CASE WHEN i <= 56 THEN '<p>Rencontré·e sur La Loire à vélo 🚴‍♀️🇫🇷, préfère le courriel.</p>' WHEN i % 17 = 0
           THEN '<p>Client fidèle 💚, vélo n° ' || i || ' révisé au printemps 🌸.</p>' WHEN i % 23 = 0
           THEN '<p>Attention : chien très affectueux 🐶</p>' WHEN i % 29 = 0 THEN '<p>Paie en 3 fois — à rappeler le mardi 📞</p>' END,
       CASE WHEN i % 4 = 0 THEN 47.39 + (i % 100) / 1000.0 END, CASE WHEN i % 4 = 0 THEN 0.65 + (i % 90) / 1000.0 END,
           timestamp '2024-08-27 09:00' + i * interval '15 hours 31 minutes'
FROM demo_person d JOIN res_country c ON c.code = d.country JOIN demo_place p ON p.rank = (d.i * 7 + d.i / 40) % 40
CROSS JOIN LATERAL (SELECT (ARRAY['com', 'org', 'net'])[1 + i % 3] AS tld) AS mail
WHERE i <= 1200 ORDER BY i;

INSERT INTO res_partner_res_partner_category_rel (category_id, partner_id)
SELECT 1, id FROM res_partner WHERE id > 300 AND id % 17 = 11 UNION ALL SELECT 5, id FROM res_partner WHERE id > 300 AND id % 4 = 1 UNION ALL
    SELECT 6, id FROM res_partner WHERE id BETWEEN 21 AND 44
UNION ALL SELECT CASE industry_id WHEN 1 THEN 3 WHEN 2 THEN 4 WHEN 4 THEN 7 WHEN 7 THEN 8 ELSE 2 END, id FROM res_partner WHERE id BETWEEN 51 AND 140;
INSERT INTO res_partner_bank (partner_id, bank_id, currency_id, company_id, sequence, acc_number, sanitized_acc_number, acc_holder_name, active,
    allow_out_payment)
SELECT id, id % 3 + 1, 1, 1, 10, regexp_replace(iban, '(.{4})', '\1 ', 'g'), iban, name, true, id <> 1
FROM (SELECT id, name, 'FR00' || lpad((id * 7777777)::text, 23, '0') AS iban FROM res_partner WHERE id = 1 OR id BETWEEN 21 AND 44) AS holder;

-- ;;

INSERT INTO hr_department (company_id, name, complete_name, parent_id, parent_path, manager_id, master_department_id, color, active)
SELECT 1, jsonb_build_object('en_US', en, 'fr_FR', fr), CASE n WHEN 1 THEN fr ELSE 'Direction / ' || fr END, CASE WHEN n > 1 THEN 1 END,
    CASE n WHEN 1 THEN '1/' ELSE '1/' || n || '/' END, manager, 1, n, true
FROM (VALUES (1, 'Management', 'Direction', 1), (2, 'Sales', 'Magasin', 2), (3, 'Workshop', 'Atelier', 6), (4, 'Accounting', 'Comptabilité', 5),
    (5, 'Warehouse', 'Réserve', 8), (6, 'Online shop', 'Boutique en ligne', 9)) AS d (n, en, fr, manager) ORDER BY n;
INSERT INTO hr_job (sequence, expected_employees, no_of_employee, no_of_recruitment, department_id, company_id, name, description, active)
SELECT n, posts, posts, n % 2, department, 1, jsonb_build_object('en_US', name, 'fr_FR', name),
    '<p>Poste de ' || name || ', 35 h, du mardi au samedi.</p>', true
FROM (VALUES (1, 'gérant', 1, 1), (2, 'responsable de magasin', 1, 2), (3, 'vendeur conseil', 2, 2), (4, 'mécanicien cycles', 2, 3),
    (5, 'comptable', 1, 4), (6, 'magasinier', 1, 5), (7, 'responsable e-commerce', 1, 6)) AS j (n, name, posts, department) ORDER BY n;
INSERT INTO resource_resource (company_id, user_id, calendar_id, name, resource_type, tz, active, time_efficiency)
SELECT 1, u.id, 2, p.name, 'user', 'Europe/Paris', true, 100 FROM res_users u JOIN res_partner p ON p.id = u.partner_id WHERE u.id BETWEEN 5 AND 13
    ORDER BY u.id;
INSERT INTO resource_resource (company_id, calendar_id, name, resource_type, tz, active, time_efficiency)
SELECT 1, 2, name, 'material', 'Europe/Paris', true, 100 FROM unnest(ARRAY['Pied d''atelier 1', 'Poste de soudure', 'Poste électrique']) AS name;
INSERT INTO hr_employee (resource_id, company_id, resource_calendar_id, department_id, job_id, address_id, work_contact_id, user_id, parent_id,
    coach_id, country_id, children, name, job_title, work_phone, work_email, private_city, gender, marital, employee_type, barcode, birthday,
    employee_properties, active, hourly_cost, color)
SELECT n, 1, 2, (ARRAY[1, 2, 2, 2, 4, 3, 3, 5, 6])[n], (ARRAY[1, 2, 3, 3, 5, 4, 4, 6, 7])[n], 1, p.id, u.id,
    CASE WHEN n > 1 THEN CASE WHEN n IN (3, 4) THEN 2 WHEN n = 7 THEN 6 ELSE 1 END END, CASE WHEN n > 1 THEN 1 END, 1, n % 4, p.name, p.function,
    p.phone, p.email, 'Tours', (ARRAY['female', 'male', 'female', 'male', 'female', 'male', 'female', 'male', 'female'])[n],
    (ARRAY['married', 'single', 'cohabitant'])[1 + n % 3],
       'employee', '041' || lpad((n * 91)::text, 9, '0'), date '1972-03-14' + n * 1111,
           jsonb_build_object('taille_vélo', (ARRAY['S', 'M', 'L'])[1 + n % 3], 'secouriste', n % 3 = 0), true, 18 + n * 1.35, n
FROM res_users u JOIN res_partner p ON p.id = u.partner_id CROSS JOIN LATERAL (SELECT u.id - 4 AS n) AS k WHERE u.id BETWEEN 5 AND 13 ORDER BY n;
INSERT INTO hr_attendance (employee_id, check_in, check_out, worked_hours, overtime_hours, in_mode, out_mode)
SELECT e, day + time '08:55' + e * interval '1 minute' + late, day + time '17:30' + late * 2,
    round(extract(epoch FROM time '17:30' - time '08:55' - e * interval '1 minute' + late)::numeric / 3600, 2), 0, 'kiosk', 'kiosk'
FROM generate_series(1, 9) AS e, generate_series(timestamp '2026-07-07', '2026-11-14', interval '1 day') AS day CROSS
    JOIN LATERAL (SELECT (extract(doy FROM day)::integer * 7 + e * 5) % 13 * interval '1 minute' AS late) AS l
WHERE extract(isodow FROM day) BETWEEN 2 AND 6 AND NOT (extract(month FROM day) = 8 AND (extract(day FROM day)::integer + e * 3) % 30 < 12);
INSERT INTO hr_leave_type (sequence, color, company_id, leave_validation_type, requires_allocation, time_type, request_unit, name, active, unpaid)
SELECT n, n, 1, 'hr', CASE n WHEN 1 THEN 'yes' ELSE 'no' END, 'leave', 'day', jsonb_build_object('en_US', en, 'fr_FR', fr), true, n = 3
    FROM (VALUES (1, 'Paid Time Off', 'Congés payés'), (2, 'Sick Time Off', 'Maladie'), (3, 'Unpaid', 'Sans solde')) AS t (n, en, fr) ORDER BY n;
INSERT INTO hr_leave (user_id, manager_id, holiday_status_id, employee_id, employee_company_id, department_id, state, holiday_type, private_name,
    request_date_from, request_date_to, date_from, date_to, number_of_days)
SELECT e.user_id, e.parent_id, CASE WHEN n % 5 = 4 THEN 2 ELSE 1 END, e.id, 1, e.department_id, CASE WHEN n < 6 THEN 'validate' ELSE 'confirm' END,
    'employee', CASE WHEN n % 5 = 4 THEN NULL ELSE 'Vacances 🏖️' END, day, day + 6, day + time '07:00', day + 6 + time '17:30', 5
FROM hr_employee e, generate_series(0, 6) AS n CROSS JOIN LATERAL (SELECT date '2025-02-11' + n * 91 + e.id * 7 AS day) AS d;
