-- Parameters, currencies, languages, countries, the company, its users and their rights.

INSERT INTO ir_config_parameter (key, value) VALUES
    ('database.uuid', '5bec1b1e-0000-4000-8000-000000000001'),
    ('database.secret', '5bec1b1e-0000-4000-8000-000000000002'),
    ('database.create_date', '2024-08-26 08:15:00'),
    ('web.base.url', 'http://localhost:8069'),
    ('report.url', 'http://127.0.0.1:8069'),
    ('base.login_cooldown_after', '10'),
    ('base.login_cooldown_duration', '60'),
    ('mail.catchall.domain', 'specibike.example'),
    ('mail.catchall.alias', 'catchall'),
    ('mail.bounce.alias', 'bounce'),
    ('sale.default_confirmation_template', '3'),
    ('sale.automatic_invoice', 'False'),
    ('auth_signup.invitation_scope', 'b2c'),
    ('product.weight_in_lbs', '0'),
    ('website.cookies_policy', '{"banner": "classic", "duration_days": 180, "categories": ["essential", "statistics"]}'),
    ('web_editor.media_library', '{"endpoint": "https://media.specibike.example", "quality": 80, "formats": ["webp", "jpeg"]}'),
    ('specibike.teaching', '{"filière": "STMG", "niveau": ["1re", "Tle"], "thèmes": ["ventes", "stocks", "trésorerie"], "corrigé": false}');

INSERT INTO decimal_precision (name, digits) VALUES
    ('Product Price', 2), ('Discount', 2), ('Stock Weight', 2), ('Product Unit of Measure', 2), ('Payment Terms', 6), ('Volume', 2);

INSERT INTO report_paperformat (name, format, page_height, page_width, orientation, margin_top, margin_bottom, margin_left, margin_right, dpi,
    header_spacing, "default", header_line) VALUES
    ('A4', 'A4', 0, 0, 'Portrait', 40, 32, 7, 7, 90, 35, true, false),
    ('US Letter', 'Letter', 0, 0, 'Portrait', 40, 32, 7, 7, 90, 35, true, false),
    ('Étiquettes produit', 'custom', 57, 35, 'Landscape', 0, 0, 0, 0, 96, 0, false, false),
    ('Ticket de caisse', 'custom', 250, 80, 'Portrait', 2, 2, 2, 2, 130, 2, false, false);

INSERT INTO res_lang (name, code, iso_code, url_code, direction, date_format, time_format, week_start, grouping, decimal_point, thousands_sep,
    active) VALUES
    ('English (US)', 'en_US', 'en', 'en', 'ltr', '%m/%d/%Y', '%H:%M:%S', '7', '[3,0]', '.', ',', true),
    ('French / Français', 'fr_FR', 'fr', 'fr', 'ltr', '%d/%m/%Y', '%H:%M:%S', '1', '[3,0]', ',', U&'\202F', true),
    ('Spanish / Español', 'es_ES', 'es_ES', 'es_ES', 'ltr', '%d/%m/%Y', '%H:%M:%S', '1', '[3,0]', ',', '.', true),
    ('Ukrainian / українська', 'uk_UA', 'uk', 'uk', 'ltr', '%d.%m.%Y', '%H:%M:%S', '1', '[3,0]', ',', U&'\00A0', false),
    ('Japanese / 日本語', 'ja_JP', 'ja', 'ja', 'ltr', '%Y年%m月%d日', '%H時%M分%S秒', '7', '[3,0]', '.', ',', false),
    ('Arabic / الْعَرَبيّة', 'ar_001', 'ar', 'ar', 'rtl', '%d %b, %Y', '%I:%M:%S %p', '6', '[3,0]', '.', ',', false);

INSERT INTO res_currency (name, symbol, full_name, position, decimal_places, rounding, currency_unit_label, currency_subunit_label, active)
SELECT name, symbol, full_name, CASE WHEN name IN ('USD', 'GBP', 'JPY', 'CNY') THEN 'before' ELSE 'after' END,
       CASE WHEN name IN ('JPY', 'KRW', 'XOF') THEN 0 ELSE 2 END, CASE WHEN name IN ('JPY', 'KRW', 'XOF') THEN 1 ELSE 0.01 END,
       unit, 'Cents', name IN ('EUR', 'USD', 'GBP', 'CHF')
FROM (VALUES
    ('EUR', '€', 'euro', 'Euros'), ('USD', '$', 'United States dollar', 'Dollars'), ('GBP', '£', 'Pound sterling', 'Pounds'),
    ('CHF', 'CHF', 'Swiss franc', 'Franken'), ('JPY', '¥', 'Japanese yen', 'Yen'), ('CNY', '¥', 'Chinese yuan', 'Yuan'),
    ('SEK', 'kr', 'Swedish krona', 'Kronor'), ('DKK', 'kr', 'Danish krone', 'Kroner'), ('NOK', 'kr', 'Norwegian krone', 'Kroner'),
    ('PLN', 'zł', 'Polish złoty', 'Złoty'), ('CZK', 'Kč', 'Czech koruna', 'Koruny'), ('HUF', 'Ft', 'Hungarian forint', 'Forint'),
    ('UAH', '₴', 'Ukrainian hryvnia', 'Hryvnia'), ('TRY', '₺', 'Turkish lira', 'Lira'), ('MAD', 'DH', 'Moroccan dirham', 'Dirham'),
    ('TND', 'DT', 'Tunisian dinar', 'Dinar'), ('XOF', 'CFA', 'West African CFA franc', 'Francs'), ('ILS', '₪', 'Israeli new shekel', 'Shekel'),
    ('INR', '₹', 'Indian rupee', 'Rupees'), ('KRW', '₩', 'South Korean won', 'Won'), ('THB', '฿', 'Thai baht', 'Baht'),
    ('VND', '₫', 'Vietnamese đồng', 'Đồng'), ('CAD', '$', 'Canadian dollar', 'Dollars'), ('BRL', 'R$', 'Brazilian real', 'Reais'),
    ('MXN', '$', 'Mexican peso', 'Pesos'), ('TWD', 'NT$', 'New Taiwan dollar', 'Dollars')
) AS currency (name, symbol, full_name, unit);

INSERT INTO res_currency_rate (currency_id, company_id, name, rate)
SELECT c.id, 1, day::date, round((base + base * 0.03 * sin(extract(epoch FROM day) / 4e6 + c.id))::numeric, 6)
FROM (VALUES ('USD', 1.09), ('GBP', 0.85), ('CHF', 0.95)) AS rate (name, base)
JOIN res_currency c USING (name)
CROSS JOIN generate_series(timestamp '2024-09-02', '2026-11-09', interval '7 days') AS day;

-- ;;

INSERT INTO res_country (code, name, currency_id, phone_code, name_position, address_format, state_required, zip_required)
SELECT line[1], jsonb_build_object('en_US', line[2], 'fr_FR', line[3]), (SELECT id FROM res_currency WHERE name = line[4]), line[5]::integer,
       'before', E'%(street)s\n%(street2)s\n%(zip)s %(city)s\n%(country_name)s', false, true
FROM unnest(ARRAY[
    'FR|France|France|EUR|33', 'BE|Belgium|Belgique|EUR|32', 'CH|Switzerland|Suisse|CHF|41', 'LU|Luxembourg|Luxembourg|EUR|352',
    'DE|Germany|Allemagne|EUR|49', 'ES|Spain|Espagne|EUR|34', 'IT|Italy|Italie|EUR|39', 'PT|Portugal|Portugal|EUR|351',
    'NL|Netherlands|Pays-Bas|EUR|31', 'AT|Austria|Autriche|EUR|43', 'IE|Ireland|Irlande|EUR|353', 'GB|United Kingdom|Royaume-Uni|GBP|44',
    'DK|Denmark|Danemark|DKK|45', 'SE|Sweden|Suède|SEK|46', 'NO|Norway|Norvège|NOK|47', 'FI|Finland|Finlande|EUR|358',
    'IS|Iceland|Islande|EUR|354', 'PL|Poland|Pologne|PLN|48', 'CZ|Czech Republic|Tchéquie|CZK|420', 'SK|Slovakia|Slovaquie|EUR|421',
    'HU|Hungary|Hongrie|HUF|36', 'RO|Romania|Roumanie|EUR|40', 'BG|Bulgaria|Bulgarie|EUR|359', 'GR|Greece|Grèce|EUR|30',
    'HR|Croatia|Croatie|EUR|385', 'SI|Slovenia|Slovénie|EUR|386', 'EE|Estonia|Estonie|EUR|372', 'LV|Latvia|Lettonie|EUR|371',
    'LT|Lithuania|Lituanie|EUR|370', 'MT|Malta|Malte|EUR|356', 'CY|Cyprus|Chypre|EUR|357', 'MC|Monaco|Monaco|EUR|377',
    'UA|Ukraine|Ukraine|UAH|380', 'GE|Georgia|Géorgie|EUR|995', 'AM|Armenia|Arménie|EUR|374', 'TR|Turkey|Turquie|TRY|90',
    'MA|Morocco|Maroc|MAD|212', 'DZ|Algeria|Algérie|EUR|213', 'TN|Tunisia|Tunisie|TND|216', 'EG|Egypt|Égypte|USD|20',
    'LB|Lebanon|Liban|USD|961', 'IL|Israel|Israël|ILS|972', 'SN|Senegal|Sénégal|XOF|221', 'CI|Côte d''Ivoire|Côte d''Ivoire|XOF|225',
    'ML|Mali|Mali|XOF|223', 'CM|Cameroon|Cameroun|XOF|237', 'MG|Madagascar|Madagascar|EUR|261', 'JP|Japan|Japon|JPY|81',
    'CN|China|Chine|CNY|86', 'TW|Taiwan|Taïwan|TWD|886', 'KR|South Korea|Corée du Sud|KRW|82', 'VN|Vietnam|Viêt Nam|VND|84',
    'TH|Thailand|Thaïlande|THB|66', 'IN|India|Inde|INR|91', 'US|United States|États-Unis|USD|1', 'CA|Canada|Canada|CAD|1',
    'MX|Mexico|Mexique|MXN|52', 'BR|Brazil|Brésil|BRL|55', 'AR|Argentina|Argentine|USD|54', 'CL|Chile|Chili|USD|56',
    'AU|Australia|Australie|USD|61', 'NZ|New Zealand|Nouvelle-Zélande|USD|64']) AS country,
     string_to_array(country, '|') AS line;

-- The departments, whose number is the start of the postcode.
INSERT INTO res_country_state (country_id, code, name)
SELECT 1, CASE WHEN n < 20 THEN lpad(n::text, 2, '0') WHEN n = 20 THEN '2A' WHEN n = 21 THEN '2B' WHEN n <= 96 THEN (n - 1)::text
               ELSE (ARRAY['971', '972', '973', '974', '976'])[n - 96] END, name
FROM unnest(string_to_array('Ain|Aisne|Allier|Alpes-de-Haute-Provence|Hautes-Alpes|Alpes-Maritimes|Ardèche|Ardennes|Ariège|Aube|Aude|Aveyron'
    '|Bouches-du-Rhône|Calvados|Cantal|Charente|Charente-Maritime|Cher|Corrèze|Corse-du-Sud|Haute-Corse|Côte-d''Or|Côtes-d''Armor|Creuse|Dordogne'
    '|Doubs|Drôme|Eure|Eure-et-Loir|Finistère|Gard|Haute-Garonne|Gers|Gironde|Hérault|Ille-et-Vilaine|Indre|Indre-et-Loire|Isère|Jura|Landes'
    '|Loir-et-Cher|Loire|Haute-Loire|Loire-Atlantique|Loiret|Lot|Lot-et-Garonne|Lozère|Maine-et-Loire|Manche|Marne|Haute-Marne|Mayenne'
    '|Meurthe-et-Moselle|Meuse|Morbihan|Moselle|Nièvre|Nord|Oise|Orne|Pas-de-Calais|Puy-de-Dôme|Pyrénées-Atlantiques|Hautes-Pyrénées'
    '|Pyrénées-Orientales|Bas-Rhin|Haut-Rhin|Rhône|Haute-Saône|Saône-et-Loire|Sarthe|Savoie|Haute-Savoie|Paris|Seine-Maritime|Seine-et-Marne'
    '|Yvelines|Deux-Sèvres|Somme|Tarn|Tarn-et-Garonne|Var|Vaucluse|Vendée|Vienne|Haute-Vienne|Vosges|Yonne|Territoire de Belfort|Essonne'
    '|Hauts-de-Seine|Seine-Saint-Denis|Val-de-Marne|Val-d''Oise|Guadeloupe|Martinique|Guyane|La Réunion|Mayotte', '|'))
     WITH ORDINALITY AS department (name, n);


INSERT INTO res_bank (name, bic, country, street, zip, city, active) VALUES
    ('Banque Fictive de Touraine', 'BFTRFR2TXXX', 1, '3 place Jean-Jaurès', '37000', 'Tours', true),
    ('Caisse Imaginaire de Loire', 'CILOFRPPXXX', 1, '21 rue Nationale', '37000', 'Tours', true),
    ('Crédit Inventé', 'CRINFRPPXXX', 1, '8 boulevard Heurteloup', '37000', 'Tours', true);

INSERT INTO res_partner_title (name, shortcut) VALUES
    ('{"en_US": "Madam", "fr_FR": "Madame"}', '{"en_US": "Mrs.", "fr_FR": "Mme"}'),
    ('{"en_US": "Mister", "fr_FR": "Monsieur"}', '{"en_US": "Mr.", "fr_FR": "M."}'),
    ('{"en_US": "Doctor", "fr_FR": "Docteur"}', '{"en_US": "Dr.", "fr_FR": "Dr"}'),
    ('{"en_US": "Professor", "fr_FR": "Professeur"}', '{"en_US": "Prof.", "fr_FR": "Pr"}');
INSERT INTO res_partner_industry (name, full_name, active)
SELECT jsonb_build_object('en_US', en, 'fr_FR', fr), jsonb_build_object('en_US', en), true
FROM (VALUES ('Education', 'Enseignement'), ('Public Administration', 'Administration publique'), ('Wholesale/Retail', 'Commerce'),
             ('Transportation', 'Transport'), ('Entertainment', 'Sports et loisirs'), ('Manufacturing', 'Industrie'),
             ('Hospitality', 'Hôtellerie et restauration'), ('Health/Social', 'Santé et action sociale')) AS industry (en, fr);
INSERT INTO res_partner_category (name, color, active)
SELECT jsonb_build_object('en_US', en, 'fr_FR', fr), n, true
FROM (VALUES (1, 'Loyal customer', 'Client fidèle'), (2, 'Club', 'Club cycliste'), (3, 'School', 'Établissement scolaire'),
    (4, 'Town', 'Collectivité'),
             (5, 'Newsletter', 'Lettre d''information'), (6, 'Supplier', 'Fournisseur'), (7, 'Courier', 'Livreur à vélo'),
                 (8, 'Rental', 'Loueur')) AS category (n, en, fr);

-- ;;

INSERT INTO resource_calendar (company_id, name, tz, hours_per_day, active, two_weeks_calendar) VALUES
    (1, 'Standard 35 heures/semaine', 'Europe/Paris', 7, true, false), (1, 'Magasin, mardi au samedi', 'Europe/Paris', 7, true, false);

INSERT INTO res_company (id, name, partner_id, currency_id, sequence, parent_path, paperformat_id, resource_calendar_id, email, phone, primary_color,
    secondary_color, font, layout_background, report_header, report_footer, company_details, active, chart_template, fiscalyear_last_day,
    fiscalyear_last_month, fiscalyear_lock_date, anglo_saxon_accounting, bank_account_code_prefix, cash_account_code_prefix, account_sale_tax_id,
    account_purchase_tax_id, security_lead, po_lead, portal_confirmation_sign, quotation_validity_days, social_facebook) VALUES
    (1, 'Specibike', 1, 1, 10, '1/', 1, 1, 'bonjour@specibike.example', '02 61 91 20 20', '#1B6E53', '#F2A516', 'Lato', 'Blank',
     '{"fr_FR": "<p>Le vélo qui vous ressemble 🚲</p>", "en_US": "<p>The bicycle that suits you 🚲</p>"}',
     '{"fr_FR": "<p>SARL au capital de 40 000 € · RCS Tours · bonjour@specibike.example</p>", "en_US": "<p>bonjour@specibike.example</p>"}',
     '{"fr_FR": "<p>Specibike<br/>14 quai de la Loire<br/>37000 Tours</p>", "en_US": "<p>Specibike<br/>14 quai de la Loire<br/>37000 Tours<br/>France</p>"}',
     true, 'fr', 31, '8', '2025-08-31', false, '512', '53', 1, 4, 0, 0, true, 30, 'https://social.example/specibike');

-- 1 to 5 as in every Odoo, then the team, then the place of the student.
INSERT INTO res_partner (id, name, complete_name, parent_id, commercial_partner_id, function, type, lang, tz, street, zip, city, state_id,
    country_id, email, email_normalized, phone, active, employee, is_company, partner_share, company_id, color, supplier_rank, customer_rank, comment)
SELECT id, name, CASE WHEN id > 5 THEN 'Specibike, ' || name ELSE name END, CASE WHEN id > 5 THEN 1 END, CASE WHEN id > 5 THEN 1 ELSE id END,
       job, 'contact', 'fr_FR', 'Europe/Paris', '14 quai de la Loire', '37000', 'Tours', 38, 1, email, email,
       '02 61 91 20 ' || lpad((20 + id)::text, 2, '0'), id NOT IN (2, 4, 5), id > 5, id = 1, id IN (1, 4, 5), CASE WHEN id = 1 THEN NULL ELSE 1 END,
           0, 0, 0,
       CASE WHEN id = 15 THEN '<p>Contexte de démonstration : cette fiche devient celle de l''élève 🎓</p>' END
FROM (VALUES
    (1, 'Specibike', NULL, 'bonjour@specibike.example'), (2, 'OdooBot', NULL, 'odoobot@specibike.example'),
    (3, 'Administrator', 'Direction', 'admin@specibike.example'), (4, 'Public user', NULL, NULL), (5, 'Portal User Template', NULL, NULL),
    (6, 'Élise Moreau-Gärtner', 'Gérante', 'elise.moreau@specibike.example'),
        (7, 'Théo Lefèvre', 'Responsable du magasin', 'theo.lefevre@specibike.example'),
    (8, 'Aïcha Benali', 'Vendeuse', 'aicha.benali@specibike.example'), (9, 'Loïc Le Guennec', 'Vendeur', 'loic.leguennec@specibike.example'),
    (10, 'María Nuñez', 'Comptable', 'maria.nunez@specibike.example'), (11, 'Jürgen Weiß', 'Chef d''atelier', 'jurgen.weiss@specibike.example'),
    (12, 'Inès Çelik', 'Mécanicienne cycles', 'ines.celik@specibike.example'),
        (13, 'Noël D''Aubigné', 'Magasinier', 'noel.daubigne@specibike.example'),
    (14, 'Zoë Van den Brœck', 'Boutique en ligne', 'zoe.vandenbroeck@specibike.example'), (15, 'Élève Specibike', 'Élève', 'eleve@specibike.example')
) AS person (id, name, job, email);

INSERT INTO crm_team (name, sequence, company_id, user_id, active, use_leads, use_opportunities, invoiced_target, lead_properties_definition) VALUES
    ('{"en_US": "Shop", "fr_FR": "Magasin"}', 1, 1, 6, true, false, true, 45000,
        '[{"name": "7a1c", "type": "selection", "string": "Pratique", "selection": [["ville", "Ville"], ["route", "Route"], ["vtt", "VTT"]]}]'),
    ('{"en_US": "Website", "fr_FR": "Boutique en ligne"}', 2, 1, 13, true, false, false, 20000, '[]'),
    ('{"en_US": "Point of Sale", "fr_FR": "Point de vente"}', 3, 1, 7, true, false, false, 12000, '[]'),
    ('{"en_US": "Companies and towns", "fr_FR": "Entreprises et collectivités"}', 4, 1, 5, true, true, true, 30000, '[]');

INSERT INTO res_users (id, company_id, partner_id, active, login, signature, share, notification_type, odoobot_state, sale_team_id, target_sales_won)
SELECT id, 1, partner, id NOT IN (1, 3, 4), login, '<span>--<br/>' || (SELECT name FROM res_partner p WHERE p.id = partner) || '</span>',
    id IN (3, 4),
       CASE WHEN id % 2 = 0 THEN 'email' ELSE 'inbox' END, 'onboarding_idle', team, CASE WHEN team IS NOT NULL THEN 8000 * team END
FROM (VALUES (1, 2, '__system__', NULL::integer), (2, 3, 'admin', NULL), (3, 4, 'public', NULL), (4, 5, 'portaltemplate', NULL),
             (5, 6, 'elise', 4), (6, 7, 'theo', 1), (7, 8, 'aicha', 1), (8, 9, 'loic', 1), (9, 10, 'maria', NULL), (10, 11, 'jurgen', NULL),
             (11, 12, 'ines', NULL), (12, 13, 'noel', NULL), (13, 14, 'zoe', 2), (14, 15, 'eleve', 1)) AS account (id, partner, login, team);
INSERT INTO res_company_users_rel (cid, user_id) SELECT 1, id FROM res_users;
INSERT INTO res_users_log (create_uid, create_date, write_uid, write_date)
SELECT u, day, u, day FROM generate_series(5, 14) AS u
CROSS JOIN LATERAL (SELECT timestamp '2026-09-01 07:50' + n * interval '1 day' + u * interval '3 minutes' AS day
    FROM generate_series(0, 73) AS n) AS logins
WHERE extract(isodow FROM day) < 7;

-- ;;

INSERT INTO ir_module_category (name, sequence, visible, exclusive, parent_id)
SELECT jsonb_build_object('en_US', en, 'fr_FR', fr), n, true, false, parent
FROM (VALUES (1, 'Sales', 'Ventes', NULL::integer), (2, 'Invoicing', 'Facturation', NULL), (3, 'Inventory', 'Inventaire', NULL),
    (4, 'Manufacturing', 'Fabrication', NULL),
             (5, 'Human Resources', 'Ressources humaines', NULL), (6, 'Website', 'Site web', NULL), (7, 'Marketing', 'Marketing', NULL),
                 (8, 'Productivity', 'Productivité', NULL),
             (9, 'Services', 'Services', NULL), (10, 'Administration', 'Administration', NULL), (11, 'Technical', 'Technique', NULL),
                 (12, 'Localization', 'Localisation', NULL),
             (13, 'Point of Sale', 'Point de vente', 1), (14, 'Purchase', 'Achats', 3), (15, 'User types', 'Types d''utilisateurs', 10),
                 (16, 'Hidden', 'Caché', NULL)) AS category (n, en, fr, parent)
ORDER BY n;

INSERT INTO res_groups (category_id, name, comment, share, color)
SELECT category, jsonb_build_object('en_US', en, 'fr_FR', fr), jsonb_build_object('en_US', en), n IN (2, 3), 0
FROM (VALUES (1, 15, 'Internal User', 'Utilisateur interne'), (2, 15, 'Portal', 'Portail'), (3, 15, 'Public', 'Public'),
    (4, 10, 'Access Rights', 'Droits d''accès'),
             (5, 10, 'Settings', 'Paramètres'), (6, 11, 'Technical Features', 'Fonctions techniques'), (7, 11, 'Multi Currencies', 'Multi-devises'),
                 (8, 11, 'Manage Units', 'Unités de mesure'),
             (9, 1, 'User: Own Documents Only', 'Utilisateur : mes documents seulement'),
                 (10, 1, 'User: All Documents', 'Utilisateur : tous les documents'), (11, 1, 'Administrator', 'Administrateur'),
             (12, 2, 'Billing', 'Facturation'), (13, 2, 'Billing Administrator', 'Administrateur facturation'), (14, 3, 'User', 'Utilisateur'),
                 (15, 3, 'Administrator', 'Administrateur'),
             (16, 4, 'User', 'Utilisateur'), (17, 4, 'Administrator', 'Administrateur'), (18, 5, 'Officer', 'Gestionnaire'),
                 (19, 5, 'Administrator', 'Administrateur'), (20, 6, 'Restricted Editor', 'Éditeur restreint'),
             (21, 6, 'Editor and Designer', 'Éditeur et concepteur'), (22, 9, 'Project User', 'Utilisateur projet'),
                 (23, 9, 'Project Administrator', 'Administrateur projet'),
             (24, 13, 'User', 'Utilisateur'), (25, 13, 'Administrator', 'Administrateur'), (26, 14, 'User', 'Utilisateur'),
                 (27, 14, 'Administrator', 'Administrateur'),
             (28, 11, 'Discount on lines', 'Remise sur les lignes'), (29, 11, 'Product Variants', 'Variantes de produits'),
                 (30, 11, 'Pricelists', 'Listes de prix'), (31, 11, 'Lots and Serial Numbers', 'Numéros de série'),
             (32, 11, 'Analytic Accounting', 'Comptabilité analytique'),
                 (33, 8, 'Mail Template Editor', 'Éditeur de modèles de courriel')) AS grp (n, category, en, fr)
ORDER BY n;
INSERT INTO res_groups_implied_rel (gid, hid) VALUES (4, 1), (5, 4), (10, 9), (11, 10), (9, 1), (13, 12), (12, 1), (15, 14), (14, 1), (17, 16),
    (16, 1), (19, 18), (18, 1), (21, 20), (20, 1), (23, 22), (22, 1), (25, 24), (24, 1), (27, 26), (26, 1);
INSERT INTO res_groups_users_rel (gid, uid)
SELECT g.id, u.id FROM res_groups g, res_users u
WHERE (u.id IN (1, 2) AND g.id NOT IN (2, 3)) OR (u.id = 3 AND g.id = 3) OR (u.id = 4 AND g.id = 2) OR (u.id >= 5 AND g.id IN (1, 8, 28, 29, 30, 31))
   OR (u.id IN (5, 6, 14) AND g.id IN (9, 10, 11, 12, 14, 22, 24, 26)) OR (u.id IN (7, 8, 13) AND g.id IN (9, 10, 24)) OR (u.id = 9
       AND g.id IN (12, 13, 32)) OR (u.id IN (10, 11) AND g.id IN (16, 22))
   OR (u.id = 12 AND g.id IN (14, 15, 26)) OR (u.id = 13 AND g.id IN (20, 21));

INSERT INTO ir_sequence (name, code, implementation, prefix, padding, number_next, number_increment, company_id, active, use_date_range)
SELECT name, code, CASE WHEN code ~ 'account|hr' THEN 'no_gap' ELSE 'standard' END, prefix, padding, 1, 1, CASE WHEN n % 3 > 0 THEN 1 END, true,
    code ~ 'account'
FROM (VALUES (1, 'Sales Order', 'sale.order', 'S', 5), (2, 'Purchase Order', 'purchase.order', 'P', 5),
    (3, 'Specibike Sequence in', 'stock.picking.in', 'TOURS/IN/', 5), (4, 'Specibike Sequence out', 'stock.picking.out', 'TOURS/OUT/', 5),
             (5, 'Specibike Sequence internal', 'stock.picking.int', 'TOURS/INT/', 5), (6, 'Specibike Picking POS', 'stock.picking.pos',
                 'TOURS/POS/', 5), (7, 'Specibike Sequence production', 'mrp.production', 'TOURS/MO/', 5),
                 (8, 'Serial Numbers', 'stock.lot.serial', NULL, 7),
             (9, 'Procurement Group', 'procurement.group', 'PG/', 6), (10, 'Reordering Rules', 'stock.orderpoint', 'OP/', 5),
                 (11, 'POS Session', 'pos.session', 'POS/', 5), (12, 'POS Order Magasin', 'pos.order', 'Magasin/', 4),
             (13, 'Repair Order', 'repair.order', 'TOURS/RO/', 5), (14, 'Account reconcile sequence', 'account.reconcile', 'A', 0),
                 (15, 'Payments customer invoices sequence', 'account.payment.customer.invoice', 'CUST.IN/%(range_year)s/', 4),
             (16, 'Payments supplier invoices sequence', 'account.payment.supplier.invoice', 'SUPP.OUT/%(range_year)s/', 4),
                 (17, 'Employee badge', 'hr.employee', 'EMP', 4), (18, 'Quality', 'mrp.workorder', 'WO/', 5)) AS numbering (n, name, code, prefix,
                 padding)
ORDER BY n;

-- Sequences of the "standard" kind are sequences of PostgreSQL.
DO $$
DECLARE
    numbering record;
BEGIN
    FOR numbering IN SELECT format('ir_sequence_%s', lpad(id::text, 3, '0')) AS name FROM ir_sequence WHERE implementation = 'standard' LOOP
        EXECUTE format('CREATE SEQUENCE %I', numbering.name);
    END LOOP;
END $$;
