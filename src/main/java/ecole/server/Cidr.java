package ecole.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** A network, such as {@code 10.0.0.0/8}, {@code ::1} or {@code 2001:db8::/32}; a lone address is a network of one. */
public record Cidr(InetAddress address, int bits) {

    /** @throws IllegalArgumentException for names and for whatever else is no address */
    public static Cidr parse(String text) {
        var parts = text.split("/", 2);
        var address = address(parts[0]);
        var most = address.getAddress().length * Byte.SIZE;
        try {
            var bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
            if (bits >= 0 && bits <= most) {
                return new Cidr(address, bits);
            }
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("holds " + text + ", which is no network like 10.0.0.0/8", noNumber);
        }
        throw new IllegalArgumentException("holds " + text + ", which is no network like 10.0.0.0/8");
    }

    /** Reads a literal address; nothing is ever looked up. */
    static InetAddress address(String text) {
        if (!text.matches("[0-9.]+") && !text.matches("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            throw new IllegalArgumentException("holds " + text + ", which is no address");
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException noAddress) {
            throw new IllegalArgumentException("holds " + text + ", which is no address", noAddress);
        }
    }

    @Override public String toString() {
        return address.getHostAddress() + "/" + bits;
    }

    boolean contains(InetAddress candidate) {
        var ours = address.getAddress();
        var theirs = candidate.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        var whole = bits / Byte.SIZE;
        var rest = bits % Byte.SIZE;
        return Arrays.equals(ours, 0, whole, theirs, 0, whole)
            && (rest == 0 || (ours[whole] ^ theirs[whole]) >> (Byte.SIZE - rest) == 0);
    }
}
