package pushdesk.repo.registry;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.Driver;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushdeskException;

/// A PostgreSQL database: `postgresql+psycopg://user:password@host:5432/database?sslmode=require`.
///
/// User and password go to the driver and nowhere else: no text, no exception and no cause holds them.
public final class PostgresUrl {
    private static final Pattern URL = Pattern.compile("(?s)[A-Za-z0-9+]+://"
            + "(?:(?<user>[^:/]*)(?::(?<password>[^@]*))?@)?"
            + "(?<host>\\[[0-9A-Fa-f:.%]+]|[^/:?@\\[]+)?(?::(?<port>\\d{1,5}))?"
            + "(?:/(?<database>[^?]*))?(?:\\?(?<options>.*))?");
    private static final int DEFAULT_PORT = 5432;
    /// Options of libpq that may come from a file, and the driver's names for them. Others could load classes or write files.
    private static final Map<String, String> OPTIONS = Map.of(
            "sslmode", "sslmode", "sslrootcert", "sslrootcert", "sslcert", "sslcert", "sslkey", "sslkey",
            "options", "options", "application_name", "ApplicationName", "connect_timeout", "connectTimeout");

    private final String host;
    private final int port;
    private final String database;
    private final Properties properties;

    private PostgresUrl(String host, int port, String database, Properties properties) {
        this.host = host;
        this.port = port;
        this.database = database;
        this.properties = properties;
    }

    static PostgresUrl parse(String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw PushdeskException.invalid("The URL of the registry's database can't be read. Expected postgresql://user:password@host:5432/database; "
                    + "signs such as @, / and ? in a password are written %40, %2F and %3F.");
        }
        var properties = new Properties();
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("ApplicationName", "Pushdesk");
        part(parts, "user").ifPresent(user -> properties.setProperty("user", user));
        part(parts, "password").ifPresent(password -> properties.setProperty("password", password));
        part(parts, "options").ifPresent(options -> addOptions(options, properties));
        return new PostgresUrl(
                part(parts, "host").orElse("localhost"),
                part(parts, "port").map(Integer::parseInt).orElse(DEFAULT_PORT),
                part(parts, "database").or(() -> part(parts, "user")).orElse(""),
                properties);
    }

    /// What the driver is given; holds the password, if the URL does.
    Properties properties() {
        return properties;
    }

    /// Opens a connection that refuses to write.
    Connection open() {
        try {
            Connection connection = new Driver().connect("jdbc:postgresql://" + host + ":" + port + "/" + encoded(database), properties);
            connection.setReadOnly(true);
            connection.setAutoCommit(false); // each transaction then begins as READ ONLY
            return connection;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// The driver's own sentence may name the user, so it is not passed on; the state tells the cause.
    PushdeskException failed(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        String why = state.startsWith("28") ? "the server refused the user or the password"
                : state.equals("3D000") ? "the server has no such database"
                : state.startsWith("08") ? "the server can't be reached"
                : state.equals("42501") ? "the user may not read its tables"
                : "the server answered with error " + state;
        return new PushdeskException(ErrorCode.INVALID_INPUT, "The registry " + this + " can't be read: " + why + ".");
    }

    /// Without user, password and options.
    @Override
    public String toString() {
        return "postgresql://" + host + ":" + port + "/" + database;
    }

    private static Optional<String> part(Matcher parts, String name) {
        String text = parts.group(name);
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(name.equals("options") ? text : decoded(text));
    }

    private static void addOptions(String options, Properties properties) {
        for (String option : options.split("&")) {
            int equals = option.indexOf('=');
            String name = equals < 0 ? null : OPTIONS.get(option.substring(0, equals));
            if (name != null) {
                properties.setProperty(name, decoded(option.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
