# Which Odoo there is on this computer: services of systemd, init scripts, processes; the fields of a line are separated by tabs.
if command -v systemctl >/dev/null 2>&1; then
    systemctl list-unit-files --type=service --no-legend 'odoo*' 'openerp*' 2>/dev/null | while read -r unit _; do
        printf 'unit\t%s\t%s\t%s\n' "$unit" "$(systemctl show -p User --value "$unit" </dev/null)" \
            "$(systemctl show -p ExecStart --value "$unit" </dev/null)"
    done
fi
for script in /etc/init.d/odoo* /etc/init.d/openerp*; do
    if [ -x "$script" ]; then printf 'init\t%s\t\t\n' "$script"; fi
done
ps -eo user:32=,args= 2>/dev/null | while read -r user words; do
    case $words in
        */odoo-bin\ * | */odoo-bin | */openerp-server\ * | */openerp-server | */bin/odoo\ * | */bin/odoo)
            printf 'process\t\t%s\t%s\n' "$user" "$words"
            ;;
    esac
done
