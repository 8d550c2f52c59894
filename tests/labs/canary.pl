#!/usr/bin/perl
# canary.pl SECRETS PATH...: looks in files and folders for the secrets that lie as files in the folder SECRETS, each in many forms, whole and
# in halves; prints form and file of what it finds, never the secret. Exit 1: found; 2: nothing was searched.
# canary.pl --self-test SECRETS: shows that it finds each form.
use strict;
use warnings;

sub base64 {
    my ($bytes) = @_;
    my $text = join '', map { my $line = $_; chomp $line; substr $line, 1 } split /^/, pack 'u', $bytes;
    $text =~ tr{` -_}{AA-Za-z0-9+/};
    return substr $text, 0, int((length($bytes) * 8 + 5) / 6);
}

# What of the base64 form does not depend on the bytes around, when AHEAD bytes stand before.
sub inner_base64 {
    my ($value, $ahead) = @_;
    my $text = base64("\0" x $ahead . $value);
    my $first = int(($ahead * 8 + 5) / 6);
    my $last = int((length($value) + $ahead) * 8 / 6);
    return substr $text, $first, $last - $first;
}

sub escaped { my ($value, $how) = @_; $value =~ s{([^A-Za-z0-9_.~-])}{$how->($1)}ge; return $value }

sub forms {
    my ($value) = @_;
    my %form = (plain => $value, hex => unpack('H*', $value), HEX => uc unpack('H*', $value));
    for my $ahead (0 .. 2) {
        my $text = inner_base64($value, $ahead);
        $form{"base64+$ahead"} = $text;
        ($form{"base64url+$ahead"} = $text) =~ tr{+/}{-_};
    }
    $form{url} = escaped($value, sub { sprintf '%%%02x', ord $_[0] });
    $form{URL} = escaped($value, sub { sprintf '%%%02X', ord $_[0] });
    $form{escaped} = escaped($value, sub { sprintf '\\x%02x', ord $_[0] });
    $form{'backslashes before all'} = escaped($value, sub { "\\$_[0]" });
    ($form{json} = $value) =~ s{(["\\])}{\\$1}g;
    ($form{'json, slashes too'} = $form{json}) =~ s{/}{\\/}g;
    ($form{'double quoted'} = $value) =~ s{(["\\\$`])}{\\$1}g;
    ($form{'single quoted'} = $value) =~ s{'}{'\\''}g;
    ($form{"single quoted by \""} = $value) =~ s{'}{'"'"'}g;
    my %entity = ('&' => '&amp;', '<' => '&lt;', '>' => '&gt;', '"' => '&quot;', "'" => '&#39;');
    ($form{html} = $value) =~ s{([&<>"'])}{$entity{$1}}g;
    ($form{'html but apostrophes'} = $value) =~ s{([&<>"])}{$entity{$1}}g;
    return %form;
}

sub slurp { my ($path) = @_; open my $file, '<:raw', $path or return ''; local $/; return scalar(<$file>) // '' }

sub needles {
    my ($folder) = @_;
    my %needle;
    for my $path (glob "$folder/*") {
        my $value = slurp($path);
        chomp $value;
        my $middle = int(length($value) / 2);
        die "the secret in $path is too short to look for its halves\n" if $middle < 10;
        (my $name = $path) =~ s{.*/}{};
        my %part = (whole => $value, 'first half' => substr($value, 0, $middle), 'second half' => substr($value, $middle));
        for my $part (keys %part) {
            my %form = forms($part{$part});
            $needle{"$name, $part, $_"} = $form{$_} for keys %form;
        }
    }
    die "no secrets in $folder\n" unless %needle;
    return %needle;
}

sub files { my ($path) = @_; return $path if -f $path; return () if -l $path || !-d $path; opendir my $dir, $path or return (); return map { files("$path/$_") } grep { !/^\.\.?$/ } readdir $dir }

if ($ARGV[0] eq '--self-test') {
    my %needle = needles($ARGV[1]);
    my $file = "/tmp/canary.$$";
    my $missed = 0;
    for my $what (sort keys %needle) {
        open my $out, '>:raw', $file or die $!;
        print $out "before ", $needle{$what}, " after";
        close $out;
        system($^X, $0, $ARGV[1], $file) >> 8 == 1 or ($missed++, print "missed: $what\n");
    }
    for my $ahead (0 .. 4) { # base64 of a longer text, by another program
        my ($path) = glob "$ARGV[1]/*";
        my $value = slurp($path);
        open my $out, '|-', "base64 -w0 >$file" or die $!;
        print $out 'x' x $ahead, $value, 'tail';
        close $out;
        system($^X, $0, $ARGV[1], $file) >> 8 == 1 or ($missed++, print "missed: base64 after $ahead bytes\n");
    }
    open my $out, '>', $file or die $!;
    print $out "nothing of that kind\n";
    close $out;
    system($^X, $0, $ARGV[1], $file) >> 8 == 0 or ($missed++, print "found what is not there\n");
    unlink $file;
    exit($missed ? 1 : 0);
}

my %needle = needles(shift @ARGV);
my ($searched, $found) = (0, 0);
for my $file (map { files($_) } @ARGV) {
    my $text = slurp($file);
    $searched++;
    for my $what (sort keys %needle) {
        next if index($text, $needle{$what}) < 0;
        print "found $what in $file\n";
        $found++;
    }
}
print "searched $searched files for ", scalar(keys %needle), " forms\n";
exit($searched == 0 ? 2 : $found ? 1 : 0);
