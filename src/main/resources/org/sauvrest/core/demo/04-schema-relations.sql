-- Many-to-many relations: two columns, a primary key, and the same index the other way round, as Odoo makes them.

DO $$
DECLARE
    link record;
BEGIN
    FOR link IN
        SELECT name, split_part(one, ' ', 1) AS one, split_part(one, ' ', 2) AS one_target,
               split_part(other, ' ', 1) AS other, split_part(other, ' ', 2) AS other_target
        FROM (VALUES
            ('account_move_line_account_tax_rel', 'account_move_line_id account_move_line', 'account_tax_id account_tax'),
            ('account_tax_pos_order_line_rel', 'pos_order_line_id pos_order_line', 'account_tax_id account_tax'),
            ('account_tax_purchase_order_line_rel', 'purchase_order_line_id purchase_order_line', 'account_tax_id account_tax'),
            ('account_tax_sale_order_line_rel', 'sale_order_line_id sale_order_line', 'account_tax_id account_tax'),
            ('calendar_event_res_partner_rel', 'calendar_event_id calendar_event', 'res_partner_id res_partner'),
            ('crm_tag_rel', 'lead_id crm_lead', 'tag_id crm_tag'),
            ('ir_ui_menu_group_rel', 'menu_id ir_ui_menu', 'gid res_groups'),
            ('mail_followers_mail_message_subtype_rel', 'mail_followers_id mail_followers', 'mail_message_subtype_id mail_message_subtype'),
            ('mail_message_res_partner_rel', 'mail_message_id mail_message', 'res_partner_id res_partner'),
            ('message_attachment_rel', 'message_id mail_message', 'attachment_id ir_attachment'),
            ('pos_category_product_template_rel', 'product_template_id product_template', 'pos_category_id pos_category'),
            ('pos_config_pos_payment_method_rel', 'pos_config_id pos_config', 'pos_payment_method_id pos_payment_method'),
            ('product_accessory_rel', 'src_id product_template', 'dest_id product_product'),
            ('product_attribute_value_product_template_attribute_line_rel', 'product_attribute_value_id product_attribute_value',
                'product_template_attribute_line_id product_template_attribute_line'),
            ('product_taxes_rel', 'prod_id product_template', 'tax_id account_tax'),
            ('product_variant_combination', 'product_product_id product_product',
                'product_template_attribute_value_id product_template_attribute_value'),
            ('project_task_type_rel', 'project_id project_project', 'type_id project_task_type'),
            ('project_task_user_rel', 'task_id project_task', 'user_id res_users'),
            ('res_company_users_rel', 'cid res_company', 'user_id res_users'),
            ('res_groups_implied_rel', 'gid res_groups', 'hid res_groups'),
            ('res_groups_users_rel', 'gid res_groups', 'uid res_users'),
            ('res_partner_res_partner_category_rel', 'category_id res_partner_category', 'partner_id res_partner'),
            ('rule_group_rel', 'rule_group_id ir_rule', 'group_id res_groups'),
            ('sale_order_line_invoice_rel', 'invoice_line_id account_move_line', 'order_line_id sale_order_line'),
            ('sale_order_tag_rel', 'order_id sale_order', 'tag_id crm_tag'),
            ('sale_order_transaction_rel', 'transaction_id payment_transaction', 'sale_order_id sale_order'),
            ('stock_move_move_rel', 'move_orig_id stock_move', 'move_dest_id stock_move'),
            ('stock_route_product', 'product_id product_template', 'route_id stock_route')
        ) AS relation (name, one, other)
    LOOP
        EXECUTE format('CREATE TABLE %I (%I integer NOT NULL, %I integer NOT NULL, PRIMARY KEY (%2$I, %3$I))',
                       link.name, link.one, link.other);
        EXECUTE format('CREATE INDEX ON %I (%I, %I)', link.name, link.other, link.one);
        EXECUTE format('COMMENT ON TABLE %I IS %L', link.name,
                       format('RELATION BETWEEN %s AND %s', link.one_target, link.other_target));
        INSERT INTO demo_reference (source, links)
        VALUES (link.name, format('%s %s cascade, %s %s cascade',
                                  link.one, link.one_target, link.other, link.other_target));
    END LOOP;
END $$;
