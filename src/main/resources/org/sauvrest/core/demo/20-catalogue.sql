-- What the shop sells: bicycles in sizes and colours, accessories, parts, workshop services, maps.

INSERT INTO uom_category (name)
SELECT jsonb_build_object('en_US', en, 'fr_FR', fr)
FROM (VALUES (1, 'Unit', 'Unité'), (2, 'Weight', 'Poids'), (3, 'Working Time', 'Temps de travail'), (4, 'Length / Distance', 'Longueur / Distance'),
    (5, 'Volume', 'Volume')) AS c (n, en, fr) ORDER BY n;
INSERT INTO uom_uom (category_id, uom_type, name, factor, rounding, active)
SELECT category, CASE factor WHEN 1 THEN 'reference' ELSE CASE WHEN factor > 1 THEN 'smaller' ELSE 'bigger' END END,
    jsonb_build_object('en_US', en, 'fr_FR', fr), factor, 0.01, true
FROM (VALUES (1, 1, 'Units', 'Unité(s)', 1), (2, 1, 'Dozens', 'Douzaine', 0.08333333), (3, 2, 'kg', 'kg', 1), (4, 2, 'g', 'g', 1000),
    (5, 3, 'Days', 'Jours', 1), (6, 3, 'Hours', 'Heures', 8), (7, 4, 'm', 'm', 1), (8, 4, 'km', 'km', 0.001), (9, 4, 'cm', 'cm', 100),
    (10, 5, 'L', 'L', 1)) AS u (n, category, en, fr, factor)
ORDER BY n;

INSERT INTO product_category (name, complete_name, parent_id, parent_path, packaging_reserve_method)
SELECT name, CASE WHEN parent IS NULL THEN name ELSE 'Tous / ' || name END, parent,
    CASE WHEN parent IS NULL THEN n || '/' ELSE parent || '/' || n || '/' END, 'partial'
FROM unnest(ARRAY['Tous', 'Vélos de ville', 'Vélos tout chemin', 'Vélos électriques', 'VTT', 'Route et gravel', 'Vélos pliants', 'Vélos enfants',
    'Vélos cargos',
                  'Casques et sécurité', 'Éclairage', 'Bagagerie', 'Vêtements', 'Composants', 'Entretien', 'Services',
                      'Cartes et guides']) WITH ORDINALITY AS c (name, n)
CROSS JOIN LATERAL (SELECT CASE WHEN n > 1 THEN 1 END AS parent) AS p
ORDER BY n;
INSERT INTO pos_category (sequence, name, has_image) SELECT n, jsonb_build_object('en_US', name, 'fr_FR', name), false
    FROM unnest(ARRAY['Vélos', 'Accessoires', 'Pièces', 'Atelier', 'Librairie']) WITH ORDINALITY AS c (name, n);

INSERT INTO product_attribute (sequence, create_variant, display_type, name, visibility) VALUES
    (1, 'always', 'pills', '{"en_US": "Size", "fr_FR": "Taille"}', 'visible'), (2, 'always', 'color', '{"en_US": "Color", "fr_FR": "Couleur"}',
        'visible');
INSERT INTO product_attribute_value (attribute_id, sequence, name, html_color, is_custom, color)
SELECT CASE WHEN n <= 3 THEN 1 ELSE 2 END, n, jsonb_build_object('en_US', en, 'fr_FR', fr), html, false, n
FROM (VALUES (1, 'S', 'S', NULL), (2, 'M', 'M', NULL), (3, 'L', 'L', NULL), (4, 'Forest green', 'Vert forêt', '#1B6E53'),
    (5, 'Night blue', 'Bleu nuit', '#1D2B53'), (6, 'Poppy', 'Coquelicot', '#D7263D'), (7, 'Sand', 'Sable', '#D9C5A0')) AS v (n, en, fr, html)
ORDER BY n;

-- ;;

-- Category, French name, English name, price without tax, weight. Bicycles come first.
INSERT INTO product_template (sequence, categ_id, uom_id, uom_po_id, company_id, detailed_type, type, default_code, tracking, invoice_policy,
    purchase_method, service_type, name, list_price, weight, volume, sale_ok, purchase_ok, active, can_image_1024_be_zoomed,
    has_configurable_attributes, available_in_pos, to_weight, sale_delay, is_published, website_sequence, priority)
SELECT n, categ, CASE WHEN categ = 16 AND line[2] LIKE '%(heure)' THEN 6 ELSE 1 END,
    CASE WHEN categ = 16 AND line[2] LIKE '%(heure)' THEN 6 ELSE 1 END, 1,
       CASE WHEN categ = 16 THEN 'service' ELSE 'product' END, CASE WHEN categ = 16 THEN 'service' ELSE 'product' END,
       CASE WHEN categ <= 9 THEN 'VEL' WHEN categ <= 13 THEN 'ACC' WHEN categ = 14 THEN 'COM' WHEN categ = 15 THEN 'ENT' WHEN categ = 16 THEN 'SER'
           ELSE 'LIB' END || '-' || lpad(n::text, 3, '0'),
       CASE WHEN categ = 9 THEN 'serial' ELSE 'none' END, CASE WHEN categ = 16 THEN 'order' ELSE 'delivery' END, 'receive',
           CASE WHEN categ = 16 THEN 'manual' END,
       jsonb_build_object('en_US', line[3], 'fr_FR', line[2]), line[4]::numeric, line[5]::numeric, round(line[5]::numeric / 90, 2), true,
           categ NOT IN (9, 16), true, false, categ <= 9, true, false, CASE WHEN categ <= 9 THEN 3 ELSE 1 END, categ <> 14, n * 5, '0'
FROM unnest(ARRAY[
    '2|Vélo de ville Amboise 3|City bike Amboise 3|332.50|17.4', '2|Vélo de ville Amboise 7|City bike Amboise 7|415.83|17.8',
        '2|Vélo de ville Chinon|City bike Chinon|499.17|16.2', '2|Vélo hollandais Villandry|Dutch bike Villandry|540.83|19.5',
    '2|Vélo de ville Langeais|City bike Langeais|582.50|15.9', '2|Vélo de ville Azay cadre bas|Step-through bike Azay|457.50|16.9',
        '3|VTC Chambord 24|Trekking bike Chambord 24|565.83|15.2', '3|VTC Chambord 27|Trekking bike Chambord 27|707.50|14.8',
    '3|VTC Loire à vélo|Trekking bike Loire|832.50|15.0', '3|Randonneuse Compostelle|Touring bike Compostelle|1249.17|14.1',
        '4|Vélo électrique Cheverny E|E-bike Cheverny E|1332.50|23.8', '4|Vélo électrique Blois E+|E-bike Blois E+|1749.17|24.6',
    '4|Vélo électrique Saumur E|E-bike Saumur E|2082.50|25.1', '4|Vélo électrique Loches 500 Wh|E-bike Loches 500 Wh|2332.50|24.9',
        '4|VTT électrique Sancy E|E-MTB Sancy E|2915.83|23.2', '4|Speed bike Gien 45|Speed bike Gien 45|3332.50|26.0',
    '5|VTT Puy 27,5|MTB Puy 27.5|457.50|14.6', '5|VTT Sancy 29|MTB Sancy 29|749.17|13.9',
        '5|VTT Cantal tout suspendu|Full-suspension MTB Cantal|1582.50|14.3', '5|VTT Mézenc carbone|Carbon MTB Mézenc|2499.17|11.4',
    '6|Vélo de route Touraine 105|Road bike Touraine 105|1082.50|9.6', '6|Vélo de route Montlouis carbone|Carbon road bike Montlouis|2165.83|8.1',
        '6|Gravel Vouvray|Gravel bike Vouvray|1332.50|10.4', '6|Gravel Bourgueil titane|Titanium gravel bike Bourgueil|3082.50|9.3',
    '6|Fixie Rabelais|Fixie Rabelais|415.83|10.9', '7|Pliant Luynes 16 pouces|Folding bike Luynes 16"|624.17|11.8',
        '7|Pliant Luynes 20 pouces|Folding bike Luynes 20"|707.50|12.6', '7|Pliant électrique Luynes E|Folding e-bike Luynes E|1499.17|17.2',
    '8|Draisienne Luciole 12|Balance bike Luciole 12|74.17|3.6', '8|Vélo enfant Grillon 14|Kids'' bike Grillon 14|132.50|7.9',
        '8|Vélo enfant Sauterelle 16|Kids'' bike Sauterelle 16|157.50|8.4', '8|Vélo enfant Cigale 20|Kids'' bike Cigale 20|207.50|10.2',
        '8|VTT junior Écureuil 24|Junior MTB Écureuil 24|265.83|12.1',
    '9|Biporteur Gabare|Cargo bike Gabare|3249.17|36.0', '9|Biporteur électrique Toue|Electric cargo bike Toue|4499.17|43.0',
        '9|Triporteur Chaland|Cargo trike Chaland|3999.17|48.0',
    '10|Casque urbain Bourdon|City helmet Bourdon|49.17|0.4', '10|Casque route Aéro|Road helmet Aéro|91.67|0.3',
        '10|Casque enfant Coccinelle|Kids'' helmet Coccinelle|29.17|0.3', '10|Casque VTT intégral|Full-face helmet|124.17|0.8',
        '10|Antivol U Forteresse|U-lock Forteresse|45.83|1.3', '10|Antivol chaîne Galion|Chain lock Galion|54.17|2.1',
    '10|Antivol pliant Hérisson|Folding lock Hérisson|62.50|1.2', '10|Gilet réfléchissant|Reflective vest|8.25|0.2',
        '10|Sonnette laiton|Brass bell|12.42|0.1', '10|Rétroviseur de guidon|Handlebar mirror|15.75|0.2',
        '10|Écarteur de danger|Safety spacer|6.58|0.1', '10|Siège enfant arrière|Rear child seat|74.92|4.1',
    '11|Éclairage avant 70 lux|Front light 70 lux|41.58|0.2', '11|Éclairage arrière Luciole|Rear light|16.58|0.1',
        '11|Kit éclairage USB|USB light set|24.92|0.2', '11|Moyeu dynamo|Dynamo hub|66.58|0.6',
        '11|Réflecteurs de rayons (x12)|Spoke reflectors (x12)|5.75|0.1', '11|Clignotants de guidon|Handlebar indicators|33.25|0.2',
    '12|Sacoche arrière étanche 20 L|Waterproof pannier 20 L|54.08|0.9', '12|Paire de sacoches 40 L|Pair of panniers 40 L|99.08|1.8',
        '12|Sacoche de guidon|Handlebar bag|37.42|0.5', '12|Panier osier avant|Wicker front basket|31.58|1.0',
        '12|Porte-bagages arrière alu|Alloy rear rack|29.08|0.8', '12|Remorque enfant 2 places|Two-seat child trailer|249.17|13.5',
        '12|Support smartphone|Phone mount|20.75|0.1', '12|Bidon 750 ml|Bottle 750 ml|7.42|0.1', '12|Porte-bidon|Bottle cage|6.58|0.1',
    '13|Veste imperméable Crachin|Rain jacket Crachin|66.58|0.4', '13|Poncho de pluie|Rain poncho|33.25|0.3',
        '13|Cuissard à bretelles|Bib shorts|54.08|0.2', '13|Maillot Specibike|Specibike jersey|41.58|0.2',
        '13|Gants courts gel|Short gel gloves|18.25|0.1', '13|Gants hiver Névé|Winter gloves Névé|28.25|0.2',
        '13|Chaussures VTT|MTB shoes|82.50|0.8', '13|Bonnet sous casque|Helmet beanie|14.92|0.1',
        '13|Lunettes photochromiques|Photochromic glasses|57.42|0.1',
    '14|Cadre cargo acier brasé|Brazed steel cargo frame|740.00|14.0', '14|Caisse bois cargo|Wooden cargo box|185.00|9.0',
        '14|Moteur pédalier 250 W|Mid motor 250 W|690.00|3.9', '14|Batterie 500 Wh|Battery 500 Wh|415.83|2.9',
        '14|Roue avant 20 pouces|Front wheel 20"|62.50|1.6', '14|Roue arrière 26 pouces|Rear wheel 26"|79.17|2.0',
        '14|Roue 28 pouces double paroi|28" double-wall wheel|57.50|1.7',
    '14|Guidon confort|Comfort handlebar|24.92|0.5', '14|Potence réglable|Adjustable stem|20.75|0.4', '14|Selle gel|Gel saddle|29.08|0.6',
        '14|Selle cuir Compagnon|Leather saddle Compagnon|74.92|0.7', '14|Pédales plates alu|Flat alloy pedals|24.08|0.4',
        '14|Pédales automatiques|Clipless pedals|49.92|0.3', '14|Dérailleur arrière 9 vitesses|Rear derailleur 9-speed|37.42|0.3',
        '14|Cassette 9 vitesses 11-34|Cassette 9-speed 11-34|29.08|0.4', '14|Chaîne 9 vitesses|Chain 9-speed|17.42|0.3',
        '14|Chaîne 11 vitesses|Chain 11-speed|29.92|0.3',
    '14|Freins à disque hydrauliques (paire)|Hydraulic disc brakes (pair)|107.50|0.9', '14|Plaquettes organiques|Organic brake pads|11.58|0.1',
        '14|Patins V-brake (paire)|V-brake pads (pair)|7.42|0.1', '14|Câble et gaine de frein|Brake cable and housing|5.75|0.1',
        '14|Pneu ville 700x40 anti-crevaison|City tyre 700x40|24.92|0.9', '14|Pneu route 700x28|Road tyre 700x28|33.25|0.3',
        '14|Pneu VTT 29x2,25|MTB tyre 29x2.25|37.42|0.7', '14|Chambre à air 700x35/45|Inner tube 700x35/45|4.92|0.2',
        '14|Chambre à air 29 pouces|Inner tube 29"|5.75|0.2', '14|Fond de jante|Rim tape|2.92|0.1',
        '14|Rayons inox (x36)|Stainless spokes (x36)|16.58|0.2', '14|Béquille réglable|Kickstand|12.42|0.5',
        '14|Garde-boue (paire)|Mudguards (pair)|20.75|0.6',
    '15|Huile chaîne tous temps 100 ml|All-weather chain oil 100 ml|6.58|0.1',
        '15|Dégraissant biodégradable 500 ml|Biodegradable degreaser 500 ml|9.08|0.6', '15|Kit rustines|Puncture kit|4.08|0.1',
        '15|Démonte-pneus (x3)|Tyre levers (x3)|3.25|0.1', '15|Multi-outil 18 fonctions|Multi-tool 18|20.75|0.2',
        '15|Mini-pompe|Mini pump|16.58|0.1', '15|Pompe à pied avec manomètre|Floor pump with gauge|29.08|1.4',
        '15|Pied d''atelier pliant|Folding repair stand|82.50|5.6', '15|Liquide préventif 250 ml|Tyre sealant 250 ml|10.75|0.3',
        '15|Graisse lithium 150 g|Lithium grease 150 g|7.42|0.2',
    '16|Révision simple|Basic service|41.67|0', '16|Révision complète|Full service|83.33|0', '16|Révision vélo électrique|E-bike service|95.83|0',
        '16|Réparation de crevaison|Puncture repair|12.50|0', '16|Réglage des freins|Brake adjustment|16.67|0',
        '16|Réglage de la transmission|Gear adjustment|20.83|0', '16|Dévoilage de roue|Wheel truing|18.33|0',
        '16|Main-d''œuvre d''atelier (heure)|Workshop labour (hour)|45.83|0', '16|Marquage antivol BICYCODE|BICYCODE marking|12.50|0',
        '16|Livraison à domicile|Home delivery|16.58|0', '16|Location vélo, la journée|Bike rental, one day|15.00|0',
        '16|Stage de vélo-école (10 séances)|Cycling lessons (10)|125.00|0',
    '17|Carte La Loire à vélo|Map: Loire by bike|8.44|0.1', '17|Guide Vélomaritime|Guide: Vélomaritime|14.12|0.4',
        '17|Carte cyclable Touraine|Touraine cycle map|5.59|0.1', '17|Manuel Réparer son vélo|Handbook: fix your bike|18.86|0.7',
        '17|Le Code de la rue illustré|Street code, illustrated|11.28|0.3']
) WITH ORDINALITY AS product (line_text, n)
CROSS JOIN LATERAL (SELECT string_to_array(line_text, '|') AS line, split_part(line_text, '|', 1)::integer AS categ) AS parsed
ORDER BY n;

INSERT INTO product_taxes_rel (prod_id, tax_id) SELECT id, CASE categ_id WHEN 17 THEN 2 ELSE 1 END FROM product_template;
INSERT INTO pos_category_product_template_rel (product_template_id, pos_category_id)
SELECT id, CASE WHEN categ_id <= 9 THEN 1 WHEN categ_id <= 13 THEN 2 WHEN categ_id <= 15 THEN 3 WHEN categ_id = 16 THEN 4 ELSE 5 END
    FROM product_template;

-- ;;

-- Two colours for every bicycle, and three sizes except for the folding, the children's and the cargo ones.
INSERT INTO product_template_attribute_line (product_tmpl_id, sequence, attribute_id, value_count, active)
SELECT t.id, a.id, a.id, CASE a.id WHEN 1 THEN 3 ELSE 2 END, true
FROM product_template t JOIN product_attribute a ON a.id = 2 OR t.categ_id <= 6 WHERE t.categ_id <= 9 ORDER BY t.id, a.id;
INSERT INTO product_template_attribute_value (product_attribute_value_id, attribute_line_id, product_tmpl_id, attribute_id, price_extra, ptav_active,
    color)
SELECT v.id, l.id, l.product_tmpl_id, l.attribute_id, 0, true, v.id
FROM product_template_attribute_line l JOIN product_attribute_value v ON v.attribute_id = l.attribute_id
WHERE l.attribute_id = 1 OR v.id IN (4 + l.product_tmpl_id % 4, 4 + (l.product_tmpl_id + 1) % 4) ORDER BY l.id, v.id;
INSERT INTO product_attribute_value_product_template_attribute_line_rel (product_attribute_value_id, product_template_attribute_line_id)
SELECT product_attribute_value_id, attribute_line_id FROM product_template_attribute_value;

INSERT INTO product_product (product_tmpl_id, default_code, barcode, combination_indices, weight, volume, active, can_image_variant_1024_be_zoomed)
SELECT id, code, '376' || lpad((id * 7919 % 1000000)::text, 6, '0') || lpad((row_number() OVER (ORDER BY id, code) % 10000)::text, 4, '0'),
    combination, weight, volume, true, false
FROM (SELECT t.id, t.weight, t.volume, t.default_code || coalesce('-' || (s.name ->> 'fr_FR'), '') || coalesce('-' || c.sequence, '') AS code,
             concat_ws(',', size.id, colour.id) AS combination
      FROM product_template t
      LEFT JOIN product_template_attribute_value colour ON colour.product_tmpl_id = t.id AND colour.attribute_id = 2
      LEFT JOIN product_template_attribute_value size ON size.product_tmpl_id = t.id AND size.attribute_id = 1
      LEFT JOIN product_attribute_value s ON s.id = size.product_attribute_value_id
      LEFT JOIN product_attribute_value c ON c.id = colour.product_attribute_value_id) AS variant
ORDER BY id, code;
INSERT INTO product_variant_combination (product_product_id, product_template_attribute_value_id)
SELECT id, value::integer FROM product_product, regexp_split_to_table(combination_indices, ',') AS value WHERE combination_indices <> '';

-- What the following files choose from: the n-th product of a kind, with its price, cost and tax.
CREATE TABLE demo_product AS
SELECT p.id AS product_id, t.id AS template_id, kind, row_number() OVER (PARTITION BY kind ORDER BY p.id) - 1 AS pick,
       t.list_price AS price, round(t.list_price * CASE kind WHEN 'cargo' THEN 0.62 WHEN 'bike' THEN 0.63 ELSE 0.52 END, 2) AS cost,
           CASE t.categ_id WHEN 17 THEN 2 ELSE 1 END AS tax_id,
       CASE t.categ_id WHEN 17 THEN 0.055 ELSE 0.20 END AS rate, '[' || p.default_code || '] ' || (t.name ->> 'fr_FR') AS label, t.uom_id
FROM product_product p JOIN product_template t ON t.id = p.product_tmpl_id
CROSS JOIN LATERAL (SELECT CASE WHEN t.categ_id = 9 THEN 'cargo' WHEN t.categ_id <= 8 THEN 'bike' WHEN t.categ_id = 14 AND t.list_price > 150
    THEN 'frame'
                                WHEN t.categ_id = 16 THEN 'service' ELSE 'small' END AS kind) AS k;
CREATE UNIQUE INDEX ON demo_product (kind, pick);
CREATE TABLE demo_kind AS SELECT kind, count(*) AS kinds FROM demo_product GROUP BY kind;

INSERT INTO product_accessory_rel (src_id, dest_id)
SELECT t.id, d.product_id FROM product_template t JOIN demo_product d ON d.kind = 'small' AND d.pick IN (t.id % 12, 12 + t.id % 9)
    WHERE t.categ_id <= 9;

INSERT INTO ir_model_fields (model_id, model, name, complete_name, ttype, relation, state, field_description, store, copied, required, readonly,
    selectable)
SELECT m.id, m.model, field, m.model || '.' || field, type, relation, 'base', jsonb_build_object('en_US', en, 'fr_FR', fr), false, true, false,
    false, true
FROM (VALUES ('product.product', 'standard_price', 'float', NULL, 'Cost', 'Coût'), ('res.partner', 'property_account_receivable_id', 'many2one',
    'account.account', 'Account Receivable', 'Compte client'),
             ('res.partner', 'property_account_payable_id', 'many2one', 'account.account', 'Account Payable', 'Compte fournisseur'),
                 ('product.category', 'property_account_income_categ_id', 'many2one', 'account.account', 'Income Account',
                 'Compte de produits')) AS f (model, field, type, relation, en, fr)
JOIN ir_model m USING (model);
INSERT INTO ir_property (name, fields_id, company_id, res_id, type, value_float)
SELECT 'standard_price', f.id, 1, 'product.product,' || d.product_id, 'float', d.cost FROM demo_product d, ir_model_fields f
    WHERE f.complete_name = 'product.product.standard_price' AND d.kind <> 'service';
INSERT INTO ir_property (name, fields_id, company_id, type, value_reference)
SELECT f.name, f.id, 1, 'many2one', 'account.account,' || a.id FROM ir_model_fields f
    JOIN account_account a ON a.code = CASE f.name WHEN 'property_account_receivable_id' THEN '411100' WHEN 'property_account_payable_id'
    THEN '401100' ELSE '707000' END
WHERE f.name ~ '^property_account';

-- ;;

-- Pages of the catalogue: long enough to live outside their row, all different.
CREATE TABLE demo_sentence AS
SELECT n - 1 AS rank, fr FROM unnest(ARRAY[
    'Le cadre, soudé puis traité contre la corrosion, est garanti dix ans.', 'La géométrie relevée ménage le dos dans les trajets quotidiens.',
        'Les passages de câbles internes évitent les frottements et la boue.', 'La fourche absorbe les pavés de la rue Nationale sans broncher.',
    'Les pneus renforcés réduisent nettement le risque de crevaison.', 'Le freinage reste puissant sous la pluie, même en charge.',
        'L''éclairage est alimenté par le moyeu : rien à recharger.', 'Le carter intégral protège le pantalon et la chaîne.',
    'Chaque vélo est monté, réglé et essayé dans notre atelier avant d''être remis.', 'La première révision, à trois mois, est offerte.',
        'La selle, large et ferme, se règle sans outil.', 'Le porte-bagages supporte vingt-cinq kilogrammes.',
    'L''assistance se coupe à 25 km/h, conformément à la norme EN 15194.', 'La batterie se retire d''un tour de clé pour être chargée à la maison.',
        'L''autonomie mesurée sur les bords de Loire va de 60 à 110 kilomètres.', 'Un aller-retour Tours–Amboise se fait sur une seule charge.',
    'Les pièces d''usure sont standard et toujours en stock au magasin.', 'Nos mécaniciens ont choisi cette transmission pour sa simplicité.',
        'La peinture à la poudre résiste aux chocs du quotidien.', 'Le guidon cintré offre trois positions de mains.',
    'Un marquage antivol est inclus : il est inscrit au fichier national.', 'La béquille centrale tient le vélo chargé, enfant à bord.',
        'Les garde-boue enveloppants gardent les pieds au sec.', 'Le prix comprend le réglage de la position avec un vendeur.',
    'Fabriqué en petite série, ce modèle est livré sous trois semaines.', 'Le vélo d''occasion peut être repris : demandez une estimation.',
        'Une aide de la métropole est possible, sous conditions de ressources.', 'Les roues à double paroi supportent cent trente kilogrammes.',
    'Les commandes tombent naturellement sous les doigts, même gantés.', 'Le dérailleur monte un étagement large pour les côtes du Vouvray.',
        'La sonnette en laiton s''entend à vingt mètres.', 'Testé par notre club sur 1 200 km de chemins blancs.',
    'Le cadre se décline en trois tailles, du 1,55 m au 1,95 m.', 'La tige de selle suspendue est proposée en option.',
        'Le poids reste contenu grâce au triple butted.', 'Notre conseil : vérifiez la pression chaque semaine.']) WITH ORDINALITY AS s (fr, n);

UPDATE product_template SET
    description_sale = jsonb_build_object('fr_FR', (name ->> 'fr_FR') || ' : essai gratuit au magasin.', 'en_US',
        (name ->> 'en_US') || ': free test ride at the shop.'),
    description = CASE WHEN id % 3 = 0 THEN jsonb_build_object('fr_FR', '<p>Note interne : vérifier le couple de serrage ⚙️</p>', 'en_US',
        '<p>Internal note: check the torque ⚙️</p>') END,
    website_description = CASE WHEN categ_id <= 9 THEN jsonb_build_object(
        'fr_FR', '<section class="s_text_block"><h1>' || (name ->> 'fr_FR') || '</h1>' || (
            SELECT string_agg(format('<p class="o_p%s"><b>%s.</b> %s Réf. %s.</p>', k % 4, k, fr,
                substr(md5(product_template.id || '-' || k), 1, 10)), E'\n' ORDER BY k)
            FROM generate_series(1, 96) AS k JOIN demo_sentence s ON s.rank = (k * 7 + product_template.id * k + product_template.id * 5) % 36)
                || '</section>',
        'en_US', '<section class="s_text_block"><h1>' || (name ->> 'en_US')
            || '</h1><p>Free test ride at the shop, Tuesday to Saturday.</p></section>') END;

INSERT INTO product_pricelist (sequence, currency_id, company_id, discount_policy, name, active, selectable, code) VALUES
    (1, 1, 1, 'with_discount', '{"en_US": "Public Pricelist", "fr_FR": "Tarif public"}', true, true, NULL),
        (2, 1, 1, 'without_discount', '{"en_US": "Clubs and schools", "fr_FR": "Clubs et écoles"}', true, false, 'CLUB'),
    (3, 1, 1, 'without_discount', '{"en_US": "Sales", "fr_FR": "Soldes"}', true, false, 'SOLDES');
INSERT INTO product_pricelist_item (pricelist_id, company_id, currency_id, categ_id, applied_on, base, compute_price, min_quantity, percent_price,
    active, date_start, date_end)
SELECT 2, 1, 1, id, '2_product_category', 'list_price', 'percentage', 1, 10, true, NULL::timestamp, NULL::timestamp FROM product_category WHERE id > 9
UNION ALL SELECT 3, 1, 1, id, '2_product_category', 'list_price', 'percentage', 1, 20, true, make_date(y, 1, 8) + time '08:00',
    make_date(y, 2, 4) + time '23:59' FROM product_category, generate_series(2025, 2026) AS y WHERE id IN (2, 5, 8, 13);
